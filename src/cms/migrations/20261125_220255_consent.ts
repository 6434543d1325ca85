import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`typical_models\` ADD \`consent_signed_by\` text DEFAULT 'person';`)
  await db.run(sql`ALTER TABLE \`typical_models\` ADD \`consent_guardian\` text;`)
  await db.run(sql`CREATE INDEX \`_status_consent_expiresOn_idx\` ON \`typical_models\` (\`_status\`,\`consent_expires_on\`);`)
  await db.run(sql`ALTER TABLE \`_typical_models_v\` ADD \`version_consent_signed_by\` text DEFAULT 'person';`)
  await db.run(sql`ALTER TABLE \`_typical_models_v\` ADD \`version_consent_guardian\` text;`)
  await db.run(sql`CREATE INDEX \`version__status_version_consent_expiresOn_idx\` ON \`_typical_models_v\` (\`version__status\`,\`version_consent_expires_on\`);`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`shown\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`images_shown_idx\` ON \`images\` (\`shown\`);`)
  await db.run(sql`CREATE INDEX \`publication_log_document_idx\` ON \`publication_log\` (\`document\`);`)
  // Pictures that public documents show already.
  await db.run(sql`UPDATE \`images\` SET \`shown\` = true WHERE \`id\` IN (
    SELECT \`text\` FROM \`publications_texts\` JOIN \`publications\` ON \`publications\`.\`id\` = \`parent_id\`
    WHERE \`path\` = 'assets' AND \`wanted\` = 'public');`)
  // Addresses spell titles, and titles name people: of those who took back their consent none stays.
  await db.run(sql`UPDATE \`publications\` SET \`slug\` = substr(\`id\`, length(\`type\`) + 2)
    WHERE \`wanted\` = 'gone' AND \`withdrawal\` ->> 'reason' = 'consent';`)
  await db.run(sql`UPDATE \`publication_log\` SET \`slug\` = \`document\` WHERE \`type\` || '/' || \`document\` IN (
    SELECT \`id\` FROM \`publications\` WHERE \`wanted\` = 'gone' AND \`withdrawal\` ->> 'reason' = 'consent');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_consent_expiresOn_idx\`;`)
  await db.run(sql`ALTER TABLE \`typical_models\` DROP COLUMN \`consent_signed_by\`;`)
  await db.run(sql`ALTER TABLE \`typical_models\` DROP COLUMN \`consent_guardian\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_consent_expiresOn_idx\`;`)
  await db.run(sql`ALTER TABLE \`_typical_models_v\` DROP COLUMN \`version_consent_signed_by\`;`)
  await db.run(sql`ALTER TABLE \`_typical_models_v\` DROP COLUMN \`version_consent_guardian\`;`)
  await db.run(sql`DROP INDEX \`images_shown_idx\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`shown\`;`)
  await db.run(sql`DROP INDEX \`publication_log_document_idx\`;`)
}
