import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`courses_texts_by_text_idx\`;`)
  await db.run(sql`DROP INDEX \`_courses_v_texts_by_text_idx\`;`)
  await db.run(sql`DROP INDEX \`lecturers_texts_by_text_idx\`;`)
  await db.run(sql`DROP INDEX \`_lecturers_v_texts_by_text_idx\`;`)
  await db.run(sql`DROP INDEX \`publications_texts_by_text_idx\`;`)
  await db.run(sql`CREATE INDEX \`publications_texts_text_idx\` ON \`publications_texts\` (\`text\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`publications_texts_text_idx\`;`)
  await db.run(sql`CREATE INDEX \`publications_texts_by_text_idx\` ON \`publications_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`courses_texts_by_text_idx\` ON \`courses_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_texts_by_text_idx\` ON \`_courses_v_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_texts_by_text_idx\` ON \`lecturers_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_texts_by_text_idx\` ON \`_lecturers_v_texts\` (\`text\`);`)
}
