import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`focal_x\` numeric;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`focal_y\` numeric;`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`preview\` text;`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`preview_state\` text;`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`preview_reason\` text;`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`preview_attempts\` numeric;`)
  await db.run(sql`CREATE INDEX \`files_preview_state_idx\` ON \`files\` (\`preview_state\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`files_preview_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`preview\`;`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`preview_state\`;`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`preview_reason\`;`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`preview_attempts\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`focal_x\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`focal_y\`;`)
}
