import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`shown\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`images_shown_idx\` ON \`images\` (\`shown\`);`)
  // What public documents show already.
  await db.run(sql`UPDATE \`images\` SET \`shown\` = true WHERE \`id\` IN (
    SELECT \`text\` FROM \`publications_texts\` JOIN \`publications\` ON \`publications\`.\`id\` = \`parent_id\`
    WHERE \`path\` = 'assets' AND \`wanted\` = 'public');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`images_shown_idx\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`shown\`;`)
}
