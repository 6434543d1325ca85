import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`attribution\` text,
  	\`occurred_on\` text,
  	\`unit_id\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_unit_idx\` ON \`articles\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_cover_idx\` ON \`articles\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_stage_idx\` ON \`articles\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`articles_place_idx\` ON \`articles\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_idx\` ON \`articles\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_idx\` ON \`articles\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_topics_id_idx\` ON \`articles_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_attribution\` text,
  	\`version_occurred_on\` text,
  	\`version_unit_id\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_unit_idx\` ON \`_articles_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_cover_idx\` ON \`_articles_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_idx\` ON \`_articles_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_place_idx\` ON \`_articles_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_idx\` ON \`_articles_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_topics_id_idx\` ON \`_articles_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`platform\` text,
  	\`status\` text DEFAULT 'scheduled',
  	\`status_note\` text,
  	\`starts_at\` text,
  	\`ends_at\` text,
  	\`venue\` text,
  	\`address\` text,
  	\`capacity\` numeric,
  	\`contact_name\` text,
  	\`contact_phone\` text,
  	\`body\` text,
  	\`report_attendance\` numeric,
  	\`report_body\` text,
  	\`unit_id\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`events_platform_idx\` ON \`events\` (\`platform\`);`)
  await db.run(sql`CREATE INDEX \`events_status_idx\` ON \`events\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`events_starts_at_idx\` ON \`events\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`events_unit_idx\` ON \`events\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`events_cover_idx\` ON \`events\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`events_created_by_idx\` ON \`events\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`events_stage_idx\` ON \`events\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`events_place_idx\` ON \`events\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`events__status_idx\` ON \`events\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_1_idx\` ON \`events\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_1_idx\` ON \`events\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_rels_order_idx\` ON \`events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_parent_idx\` ON \`events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_path_idx\` ON \`events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_topics_id_idx\` ON \`events_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_platform\` text,
  	\`version_status\` text DEFAULT 'scheduled',
  	\`version_status_note\` text,
  	\`version_starts_at\` text,
  	\`version_ends_at\` text,
  	\`version_venue\` text,
  	\`version_address\` text,
  	\`version_capacity\` numeric,
  	\`version_contact_name\` text,
  	\`version_contact_phone\` text,
  	\`version_body\` text,
  	\`version_report_attendance\` numeric,
  	\`version_report_body\` text,
  	\`version_unit_id\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_parent_idx\` ON \`_events_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_platform_idx\` ON \`_events_v\` (\`version_platform\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_status_idx\` ON \`_events_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_starts_at_idx\` ON \`_events_v\` (\`version_starts_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_unit_idx\` ON \`_events_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_cover_idx\` ON \`_events_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_slug_idx\` ON \`_events_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_by_idx\` ON \`_events_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_stage_idx\` ON \`_events_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_place_idx\` ON \`_events_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_updated_at_idx\` ON \`_events_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_at_idx\` ON \`_events_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version__status_idx\` ON \`_events_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_created_at_idx\` ON \`_events_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_updated_at_idx\` ON \`_events_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_latest_idx\` ON \`_events_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_1_idx\` ON \`_events_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_1_idx\` ON \`_events_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_rels_order_idx\` ON \`_events_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_parent_idx\` ON \`_events_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_path_idx\` ON \`_events_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_topics_id_idx\` ON \`_events_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_audience_order_idx\` ON \`courses_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_audience_parent_idx\` ON \`courses_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'slides',
  	\`access\` text DEFAULT 'public',
  	\`title\` text,
  	\`file_id\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_materials_order_idx\` ON \`courses_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`courses_materials_parent_id_idx\` ON \`courses_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_materials_file_idx\` ON \`courses_materials\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`courses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`series_id\` text,
  	\`minutes\` numeric DEFAULT 45,
  	\`body\` text,
  	\`unit_id\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_series_idx\` ON \`courses\` (\`series_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_unit_idx\` ON \`courses\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_cover_idx\` ON \`courses\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_slug_idx\` ON \`courses\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_by_idx\` ON \`courses\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_stage_idx\` ON \`courses\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`courses_place_idx\` ON \`courses\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`courses_updated_at_idx\` ON \`courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_at_idx\` ON \`courses\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`courses__status_idx\` ON \`courses\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_2_idx\` ON \`courses\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_2_idx\` ON \`courses\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`courses_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_texts_order_parent\` ON \`courses_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_texts_by_parent_idx\` ON \`courses_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_texts_by_text_idx\` ON \`courses_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`courses_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`lecturers_id\` text,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecturers_id\`) REFERENCES \`lecturers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_rels_order_idx\` ON \`courses_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_parent_idx\` ON \`courses_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_path_idx\` ON \`courses_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_lecturers_id_idx\` ON \`courses_rels\` (\`lecturers_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_topics_id_idx\` ON \`courses_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_audience_order_idx\` ON \`_courses_v_version_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_audience_parent_idx\` ON \`_courses_v_version_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'slides',
  	\`access\` text DEFAULT 'public',
  	\`title\` text,
  	\`file_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_materials_order_idx\` ON \`_courses_v_version_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_materials_parent_id_idx\` ON \`_courses_v_version_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_materials_file_idx\` ON \`_courses_v_version_materials\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_series_id\` text,
  	\`version_minutes\` numeric DEFAULT 45,
  	\`version_body\` text,
  	\`version_unit_id\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_parent_idx\` ON \`_courses_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_series_idx\` ON \`_courses_v\` (\`version_series_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_unit_idx\` ON \`_courses_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_cover_idx\` ON \`_courses_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_slug_idx\` ON \`_courses_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_created_by_idx\` ON \`_courses_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_stage_idx\` ON \`_courses_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_place_idx\` ON \`_courses_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_updated_at_idx\` ON \`_courses_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_created_at_idx\` ON \`_courses_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version__status_idx\` ON \`_courses_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_created_at_idx\` ON \`_courses_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_updated_at_idx\` ON \`_courses_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_latest_idx\` ON \`_courses_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_2_idx\` ON \`_courses_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_2_idx\` ON \`_courses_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_texts_order_parent\` ON \`_courses_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_texts_by_parent_idx\` ON \`_courses_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_texts_by_text_idx\` ON \`_courses_v_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`lecturers_id\` text,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecturers_id\`) REFERENCES \`lecturers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_order_idx\` ON \`_courses_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_parent_idx\` ON \`_courses_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_path_idx\` ON \`_courses_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_lecturers_id_idx\` ON \`_courses_v_rels\` (\`lecturers_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_topics_id_idx\` ON \`_courses_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`typical_models_quotations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`by\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`typical_models\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`typical_models_quotations_order_idx\` ON \`typical_models_quotations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_quotations_parent_id_idx\` ON \`typical_models_quotations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`typical_models\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`kind\` text,
  	\`level\` text DEFAULT 'county',
  	\`batch\` text,
  	\`honoured_on\` text,
  	\`nominated_by_id\` text,
  	\`body\` text,
  	\`consent_given_on\` text,
  	\`consent_expires_on\` text,
  	\`consent_scope\` text,
  	\`consent_record_id\` text,
  	\`unit_id\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`nominated_by_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`consent_record_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`typical_models_kind_idx\` ON \`typical_models\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_level_idx\` ON \`typical_models\` (\`level\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_nominated_by_idx\` ON \`typical_models\` (\`nominated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_consent_consent_record_idx\` ON \`typical_models\` (\`consent_record_id\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_unit_idx\` ON \`typical_models\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_cover_idx\` ON \`typical_models\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`typical_models_slug_idx\` ON \`typical_models\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_created_by_idx\` ON \`typical_models\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_stage_idx\` ON \`typical_models\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_place_idx\` ON \`typical_models\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_updated_at_idx\` ON \`typical_models\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_created_at_idx\` ON \`typical_models\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`typical_models__status_idx\` ON \`typical_models\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_3_idx\` ON \`typical_models\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_3_idx\` ON \`typical_models\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`typical_models_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`images_id\` text,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`typical_models\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`images_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`typical_models_rels_order_idx\` ON \`typical_models_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_rels_parent_idx\` ON \`typical_models_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_rels_path_idx\` ON \`typical_models_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_rels_images_id_idx\` ON \`typical_models_rels\` (\`images_id\`);`)
  await db.run(sql`CREATE INDEX \`typical_models_rels_topics_id_idx\` ON \`typical_models_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_typical_models_v_version_quotations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`by\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_typical_models_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_quotations_order_idx\` ON \`_typical_models_v_version_quotations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_quotations_parent_id_idx\` ON \`_typical_models_v_version_quotations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_typical_models_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_kind\` text,
  	\`version_level\` text DEFAULT 'county',
  	\`version_batch\` text,
  	\`version_honoured_on\` text,
  	\`version_nominated_by_id\` text,
  	\`version_body\` text,
  	\`version_consent_given_on\` text,
  	\`version_consent_expires_on\` text,
  	\`version_consent_scope\` text,
  	\`version_consent_record_id\` text,
  	\`version_unit_id\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`typical_models\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_nominated_by_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_consent_record_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_typical_models_v_parent_idx\` ON \`_typical_models_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_kind_idx\` ON \`_typical_models_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_level_idx\` ON \`_typical_models_v\` (\`version_level\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_nominated_by_idx\` ON \`_typical_models_v\` (\`version_nominated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_consent_version_consent_record_idx\` ON \`_typical_models_v\` (\`version_consent_record_id\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_unit_idx\` ON \`_typical_models_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_cover_idx\` ON \`_typical_models_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_slug_idx\` ON \`_typical_models_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_created_by_idx\` ON \`_typical_models_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_stage_idx\` ON \`_typical_models_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_place_idx\` ON \`_typical_models_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_updated_at_idx\` ON \`_typical_models_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version_created_at_idx\` ON \`_typical_models_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_version_version__status_idx\` ON \`_typical_models_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_created_at_idx\` ON \`_typical_models_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_updated_at_idx\` ON \`_typical_models_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_latest_idx\` ON \`_typical_models_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_3_idx\` ON \`_typical_models_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_3_idx\` ON \`_typical_models_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_typical_models_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`images_id\` text,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_typical_models_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`images_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_typical_models_v_rels_order_idx\` ON \`_typical_models_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_rels_parent_idx\` ON \`_typical_models_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_rels_path_idx\` ON \`_typical_models_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_rels_images_id_idx\` ON \`_typical_models_v_rels\` (\`images_id\`);`)
  await db.run(sql`CREATE INDEX \`_typical_models_v_rels_topics_id_idx\` ON \`_typical_models_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`pocket_books_chapters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pocket_books\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pocket_books_chapters_order_idx\` ON \`pocket_books_chapters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_chapters_parent_id_idx\` ON \`pocket_books_chapters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pocket_books_sayings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`source\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pocket_books\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pocket_books_sayings_order_idx\` ON \`pocket_books_sayings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_sayings_parent_id_idx\` ON \`pocket_books_sayings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pocket_books_glossary\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`term\` text,
  	\`meaning\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pocket_books\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pocket_books_glossary_order_idx\` ON \`pocket_books_glossary\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_glossary_parent_id_idx\` ON \`pocket_books_glossary\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pocket_books\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`edition\` text,
  	\`body\` text,
  	\`unit_id\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`pocket_books_unit_idx\` ON \`pocket_books\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_cover_idx\` ON \`pocket_books\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`pocket_books_slug_idx\` ON \`pocket_books\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_created_by_idx\` ON \`pocket_books\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_stage_idx\` ON \`pocket_books\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_place_idx\` ON \`pocket_books\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_updated_at_idx\` ON \`pocket_books\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_created_at_idx\` ON \`pocket_books\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books__status_idx\` ON \`pocket_books\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_4_idx\` ON \`pocket_books\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_4_idx\` ON \`pocket_books\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`pocket_books_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pocket_books\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pocket_books_rels_order_idx\` ON \`pocket_books_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_rels_parent_idx\` ON \`pocket_books_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_rels_path_idx\` ON \`pocket_books_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`pocket_books_rels_topics_id_idx\` ON \`pocket_books_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_pocket_books_v_version_chapters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pocket_books_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_chapters_order_idx\` ON \`_pocket_books_v_version_chapters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_chapters_parent_id_idx\` ON \`_pocket_books_v_version_chapters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pocket_books_v_version_sayings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pocket_books_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_sayings_order_idx\` ON \`_pocket_books_v_version_sayings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_sayings_parent_id_idx\` ON \`_pocket_books_v_version_sayings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pocket_books_v_version_glossary\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`term\` text,
  	\`meaning\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pocket_books_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_glossary_order_idx\` ON \`_pocket_books_v_version_glossary\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_glossary_parent_id_idx\` ON \`_pocket_books_v_version_glossary\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pocket_books_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_edition\` text,
  	\`version_body\` text,
  	\`version_unit_id\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pocket_books\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_parent_idx\` ON \`_pocket_books_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_version_unit_idx\` ON \`_pocket_books_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_version_cover_idx\` ON \`_pocket_books_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_version_slug_idx\` ON \`_pocket_books_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_version_created_by_idx\` ON \`_pocket_books_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_version_stage_idx\` ON \`_pocket_books_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_version_place_idx\` ON \`_pocket_books_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_version_updated_at_idx\` ON \`_pocket_books_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_version_created_at_idx\` ON \`_pocket_books_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_version_version__status_idx\` ON \`_pocket_books_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_created_at_idx\` ON \`_pocket_books_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_updated_at_idx\` ON \`_pocket_books_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_latest_idx\` ON \`_pocket_books_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_4_idx\` ON \`_pocket_books_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_4_idx\` ON \`_pocket_books_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_pocket_books_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pocket_books_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_rels_order_idx\` ON \`_pocket_books_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_rels_parent_idx\` ON \`_pocket_books_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_rels_path_idx\` ON \`_pocket_books_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_pocket_books_v_rels_topics_id_idx\` ON \`_pocket_books_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_sections_articles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`article_id\` text,
  	\`attribution\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletins_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_sections_articles_order_idx\` ON \`bulletins_sections_articles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_sections_articles_parent_id_idx\` ON \`bulletins_sections_articles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_sections_articles_article_idx\` ON \`bulletins_sections_articles\` (\`article_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_sections_order_idx\` ON \`bulletins_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_sections_parent_id_idx\` ON \`bulletins_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`masthead\` text,
  	\`series\` text,
  	\`issue\` numeric,
  	\`running_number\` numeric,
  	\`office\` text,
  	\`issued_on\` text,
  	\`theme\` text,
  	\`body\` text,
  	\`recipients_report\` text,
  	\`recipients_send\` text,
  	\`recipients_distribute\` text,
  	\`sign_off_issuer\` text,
  	\`sign_off_editor\` text,
  	\`sign_off_proofreader\` text,
  	\`copies\` numeric,
  	\`unit_id\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_unit_idx\` ON \`bulletins\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_cover_idx\` ON \`bulletins\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`bulletins_slug_idx\` ON \`bulletins\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_created_by_idx\` ON \`bulletins\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_stage_idx\` ON \`bulletins\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_place_idx\` ON \`bulletins\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_updated_at_idx\` ON \`bulletins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_created_at_idx\` ON \`bulletins\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`bulletins__status_idx\` ON \`bulletins\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_5_idx\` ON \`bulletins\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_5_idx\` ON \`bulletins\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_rels_order_idx\` ON \`bulletins_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_rels_parent_idx\` ON \`bulletins_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_rels_path_idx\` ON \`bulletins_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_rels_topics_id_idx\` ON \`bulletins_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_version_sections_articles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`article_id\` text,
  	\`attribution\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletins_v_version_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_sections_articles_order_idx\` ON \`_bulletins_v_version_sections_articles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_sections_articles_parent_id_idx\` ON \`_bulletins_v_version_sections_articles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_sections_articles_article_idx\` ON \`_bulletins_v_version_sections_articles\` (\`article_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_version_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_sections_order_idx\` ON \`_bulletins_v_version_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_sections_parent_id_idx\` ON \`_bulletins_v_version_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_masthead\` text,
  	\`version_series\` text,
  	\`version_issue\` numeric,
  	\`version_running_number\` numeric,
  	\`version_office\` text,
  	\`version_issued_on\` text,
  	\`version_theme\` text,
  	\`version_body\` text,
  	\`version_recipients_report\` text,
  	\`version_recipients_send\` text,
  	\`version_recipients_distribute\` text,
  	\`version_sign_off_issuer\` text,
  	\`version_sign_off_editor\` text,
  	\`version_sign_off_proofreader\` text,
  	\`version_copies\` numeric,
  	\`version_unit_id\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_parent_idx\` ON \`_bulletins_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_unit_idx\` ON \`_bulletins_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_cover_idx\` ON \`_bulletins_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_slug_idx\` ON \`_bulletins_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_created_by_idx\` ON \`_bulletins_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_stage_idx\` ON \`_bulletins_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_place_idx\` ON \`_bulletins_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_updated_at_idx\` ON \`_bulletins_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_created_at_idx\` ON \`_bulletins_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version__status_idx\` ON \`_bulletins_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_created_at_idx\` ON \`_bulletins_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_updated_at_idx\` ON \`_bulletins_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_latest_idx\` ON \`_bulletins_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_5_idx\` ON \`_bulletins_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_5_idx\` ON \`_bulletins_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_rels_order_idx\` ON \`_bulletins_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_rels_parent_idx\` ON \`_bulletins_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_rels_path_idx\` ON \`_bulletins_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_rels_topics_id_idx\` ON \`_bulletins_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`units_rooms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`capacity\` numeric,
  	\`use\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`units_rooms_order_idx\` ON \`units_rooms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`units_rooms_parent_id_idx\` ON \`units_rooms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`units\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`level\` text DEFAULT 'station',
  	\`parent_id\` text,
  	\`code\` text,
  	\`region_code\` text,
  	\`address\` text,
  	\`position_longitude\` numeric,
  	\`position_latitude\` numeric,
  	\`position_datum\` text DEFAULT 'GCJ-02',
  	\`opening_hours\` text,
  	\`contact_name\` text,
  	\`contact_phone\` text,
  	\`body\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`units_level_idx\` ON \`units\` (\`level\`);`)
  await db.run(sql`CREATE INDEX \`units_parent_idx\` ON \`units\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`units_code_idx\` ON \`units\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`units_region_code_idx\` ON \`units\` (\`region_code\`);`)
  await db.run(sql`CREATE INDEX \`units_cover_idx\` ON \`units\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`units_slug_idx\` ON \`units\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`units_created_by_idx\` ON \`units\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`units_stage_idx\` ON \`units\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`units_place_idx\` ON \`units\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`units__status_idx\` ON \`units\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_6_idx\` ON \`units\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_6_idx\` ON \`units\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`units_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`images_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`images_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`units_rels_order_idx\` ON \`units_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_parent_idx\` ON \`units_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_path_idx\` ON \`units_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_images_id_idx\` ON \`units_rels\` (\`images_id\`);`)
  await db.run(sql`CREATE TABLE \`_units_v_version_rooms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`capacity\` numeric,
  	\`use\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_units_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_units_v_version_rooms_order_idx\` ON \`_units_v_version_rooms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_rooms_parent_id_idx\` ON \`_units_v_version_rooms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_units_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_level\` text DEFAULT 'station',
  	\`version_parent_id\` text,
  	\`version_code\` text,
  	\`version_region_code\` text,
  	\`version_address\` text,
  	\`version_position_longitude\` numeric,
  	\`version_position_latitude\` numeric,
  	\`version_position_datum\` text DEFAULT 'GCJ-02',
  	\`version_opening_hours\` text,
  	\`version_contact_name\` text,
  	\`version_contact_phone\` text,
  	\`version_body\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_units_v_parent_idx\` ON \`_units_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_level_idx\` ON \`_units_v\` (\`version_level\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_parent_idx\` ON \`_units_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_code_idx\` ON \`_units_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_region_code_idx\` ON \`_units_v\` (\`version_region_code\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_cover_idx\` ON \`_units_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_slug_idx\` ON \`_units_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_created_by_idx\` ON \`_units_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_stage_idx\` ON \`_units_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_place_idx\` ON \`_units_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_updated_at_idx\` ON \`_units_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_created_at_idx\` ON \`_units_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version__status_idx\` ON \`_units_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_created_at_idx\` ON \`_units_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_updated_at_idx\` ON \`_units_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_latest_idx\` ON \`_units_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_6_idx\` ON \`_units_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_6_idx\` ON \`_units_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_units_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`images_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_units_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`images_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_units_v_rels_order_idx\` ON \`_units_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_rels_parent_idx\` ON \`_units_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_rels_path_idx\` ON \`_units_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_rels_images_id_idx\` ON \`_units_v_rels\` (\`images_id\`);`)
  await db.run(sql`CREATE TABLE \`lecturers_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lecturers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lecturers_audience_order_idx\` ON \`lecturers_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_audience_parent_idx\` ON \`lecturers_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`lecturers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`organisation\` text,
  	\`body\` text,
  	\`unit_id\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`lecturers_unit_idx\` ON \`lecturers\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_cover_idx\` ON \`lecturers\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lecturers_slug_idx\` ON \`lecturers\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_created_by_idx\` ON \`lecturers\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_stage_idx\` ON \`lecturers\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_place_idx\` ON \`lecturers\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_updated_at_idx\` ON \`lecturers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_created_at_idx\` ON \`lecturers\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`lecturers__status_idx\` ON \`lecturers\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_7_idx\` ON \`lecturers\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_7_idx\` ON \`lecturers\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`lecturers_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lecturers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lecturers_texts_order_parent\` ON \`lecturers_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_texts_by_parent_idx\` ON \`lecturers_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_texts_by_text_idx\` ON \`lecturers_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`lecturers_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lecturers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lecturers_rels_order_idx\` ON \`lecturers_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_rels_parent_idx\` ON \`lecturers_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_rels_path_idx\` ON \`lecturers_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_rels_topics_id_idx\` ON \`lecturers_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_lecturers_v_version_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_lecturers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_audience_order_idx\` ON \`_lecturers_v_version_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_audience_parent_idx\` ON \`_lecturers_v_version_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_lecturers_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_organisation\` text,
  	\`version_body\` text,
  	\`version_unit_id\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lecturers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_lecturers_v_parent_idx\` ON \`_lecturers_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_unit_idx\` ON \`_lecturers_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_cover_idx\` ON \`_lecturers_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_slug_idx\` ON \`_lecturers_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_created_by_idx\` ON \`_lecturers_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_stage_idx\` ON \`_lecturers_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_place_idx\` ON \`_lecturers_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_updated_at_idx\` ON \`_lecturers_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_created_at_idx\` ON \`_lecturers_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version__status_idx\` ON \`_lecturers_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_created_at_idx\` ON \`_lecturers_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_updated_at_idx\` ON \`_lecturers_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_latest_idx\` ON \`_lecturers_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_7_idx\` ON \`_lecturers_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_7_idx\` ON \`_lecturers_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_lecturers_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_lecturers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_lecturers_v_texts_order_parent\` ON \`_lecturers_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_texts_by_parent_idx\` ON \`_lecturers_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_texts_by_text_idx\` ON \`_lecturers_v_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`_lecturers_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_lecturers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_lecturers_v_rels_order_idx\` ON \`_lecturers_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_rels_parent_idx\` ON \`_lecturers_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_rels_path_idx\` ON \`_lecturers_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_rels_topics_id_idx\` ON \`_lecturers_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`unit_id\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_unit_idx\` ON \`topics\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_cover_idx\` ON \`topics\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_by_idx\` ON \`topics\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_stage_idx\` ON \`topics\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`topics_place_idx\` ON \`topics\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`topics__status_idx\` ON \`topics\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_8_idx\` ON \`topics\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_8_idx\` ON \`topics\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_unit_id\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_topics_v_parent_idx\` ON \`_topics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_unit_idx\` ON \`_topics_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_cover_idx\` ON \`_topics_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_slug_idx\` ON \`_topics_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_by_idx\` ON \`_topics_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_stage_idx\` ON \`_topics_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_place_idx\` ON \`_topics_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_updated_at_idx\` ON \`_topics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_at_idx\` ON \`_topics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version__status_idx\` ON \`_topics_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_created_at_idx\` ON \`_topics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_updated_at_idx\` ON \`_topics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_latest_idx\` ON \`_topics_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_8_idx\` ON \`_topics_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_8_idx\` ON \`_topics_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`series\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`unit_id\` text,
  	\`cover_id\` text,
  	\`slug\` text,
  	\`created_by_id\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`series_unit_idx\` ON \`series\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`series_cover_idx\` ON \`series\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`series_slug_idx\` ON \`series\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`series_created_by_idx\` ON \`series\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`series_stage_idx\` ON \`series\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`series_place_idx\` ON \`series\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`series_updated_at_idx\` ON \`series\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`series_created_at_idx\` ON \`series\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`series__status_idx\` ON \`series\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_9_idx\` ON \`series\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_9_idx\` ON \`series\` (\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`series_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`series_rels_order_idx\` ON \`series_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`series_rels_parent_idx\` ON \`series_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`series_rels_path_idx\` ON \`series_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`series_rels_topics_id_idx\` ON \`series_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_series_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_unit_id\` text,
  	\`version_cover_id\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_place\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_series_v_parent_idx\` ON \`_series_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_unit_idx\` ON \`_series_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_cover_idx\` ON \`_series_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_slug_idx\` ON \`_series_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_created_by_idx\` ON \`_series_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_stage_idx\` ON \`_series_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_place_idx\` ON \`_series_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_updated_at_idx\` ON \`_series_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_created_at_idx\` ON \`_series_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version__status_idx\` ON \`_series_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_created_at_idx\` ON \`_series_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_updated_at_idx\` ON \`_series_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_latest_idx\` ON \`_series_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_9_idx\` ON \`_series_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_9_idx\` ON \`_series_v\` (\`version_stage\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_series_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_series_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_series_v_rels_order_idx\` ON \`_series_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_rels_parent_idx\` ON \`_series_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_rels_path_idx\` ON \`_series_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_rels_topics_id_idx\` ON \`_series_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`images\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`alt\` text,
  	\`credit\` text,
  	\`unit_id\` text,
  	\`created_by_id\` text,
  	\`place\` text,
  	\`sha256\` text,
  	\`name\` text,
  	\`colour\` text,
  	\`renditions\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`images_unit_idx\` ON \`images\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`images_created_by_idx\` ON \`images\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`images_place_idx\` ON \`images\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`images_sha256_idx\` ON \`images\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`images_updated_at_idx\` ON \`images\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`images_created_at_idx\` ON \`images\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`images_filename_idx\` ON \`images\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`files\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`unit_id\` text,
  	\`created_by_id\` text,
  	\`place\` text,
  	\`sha256\` text,
  	\`name\` text,
  	\`seconds\` numeric,
  	\`pages\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`files_unit_idx\` ON \`files\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`files_created_by_idx\` ON \`files\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`files_place_idx\` ON \`files\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`files_sha256_idx\` ON \`files\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`files_updated_at_idx\` ON \`files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`files_created_at_idx\` ON \`files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`files_filename_idx\` ON \`files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'contributor' NOT NULL,
  	\`unit_id\` text,
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_unit_idx\` ON \`users\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`users_place_idx\` ON \`users\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`wanted\` text,
  	\`slug\` text,
  	\`snapshot\` text,
  	\`content_hash\` text,
  	\`revision\` numeric,
  	\`first_published_at\` text,
  	\`withdrawal\` text,
  	\`generation\` numeric,
  	\`logged_sequence\` numeric,
  	\`logged_op\` text,
  	\`output_hash\` text,
  	\`exports\` text,
  	\`due\` integer,
  	\`due_at\` text,
  	\`attempts\` numeric,
  	\`failure\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_type_idx\` ON \`publications\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`publications_due_idx\` ON \`publications\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`due_dueAt_idx\` ON \`publications\` (\`due\`,\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`type_slug_idx\` ON \`publications\` (\`type\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`publications_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_texts_order_parent\` ON \`publications_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_by_parent_idx\` ON \`publications_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_by_text_idx\` ON \`publications_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`publication_log\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`op\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`slug\` text,
  	\`revision\` numeric NOT NULL,
  	\`published_at\` text NOT NULL,
  	\`superseded\` integer,
  	\`output\` text,
  	\`reason\` text,
  	\`redirect_to\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`review_records\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document\` text NOT NULL,
  	\`ordinal\` numeric NOT NULL,
  	\`action\` text NOT NULL,
  	\`stage\` text,
  	\`by\` text NOT NULL,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	\`content_hash\` text,
  	\`remark\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`document_ordinal_idx\` ON \`review_records\` (\`document\`,\`ordinal\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	\`events_id\` text,
  	\`courses_id\` text,
  	\`typical_models_id\` text,
  	\`pocket_books_id\` text,
  	\`bulletins_id\` text,
  	\`units_id\` text,
  	\`lecturers_id\` text,
  	\`topics_id\` text,
  	\`series_id\` text,
  	\`images_id\` text,
  	\`files_id\` text,
  	\`users_id\` text,
  	\`publications_id\` text,
  	\`publication_log_id\` text,
  	\`review_records_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`typical_models_id\`) REFERENCES \`typical_models\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pocket_books_id\`) REFERENCES \`pocket_books\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletins_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecturers_id\`) REFERENCES \`lecturers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`images_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publication_log_id\`) REFERENCES \`publication_log\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`review_records_id\`) REFERENCES \`review_records\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_typical_models_id_idx\` ON \`payload_locked_documents_rels\` (\`typical_models_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pocket_books_id_idx\` ON \`payload_locked_documents_rels\` (\`pocket_books_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_bulletins_id_idx\` ON \`payload_locked_documents_rels\` (\`bulletins_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_units_id_idx\` ON \`payload_locked_documents_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lecturers_id_idx\` ON \`payload_locked_documents_rels\` (\`lecturers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_series_id_idx\` ON \`payload_locked_documents_rels\` (\`series_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_images_id_idx\` ON \`payload_locked_documents_rels\` (\`images_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publication_log_id_idx\` ON \`payload_locked_documents_rels\` (\`publication_log_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_review_records_id_idx\` ON \`payload_locked_documents_rels\` (\`review_records_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`events_rels\`;`)
  await db.run(sql`DROP TABLE \`_events_v\`;`)
  await db.run(sql`DROP TABLE \`_events_v_rels\`;`)
  await db.run(sql`DROP TABLE \`courses_audience\`;`)
  await db.run(sql`DROP TABLE \`courses_materials\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`courses_texts\`;`)
  await db.run(sql`DROP TABLE \`courses_rels\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_audience\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_materials\`;`)
  await db.run(sql`DROP TABLE \`_courses_v\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_rels\`;`)
  await db.run(sql`DROP TABLE \`typical_models_quotations\`;`)
  await db.run(sql`DROP TABLE \`typical_models\`;`)
  await db.run(sql`DROP TABLE \`typical_models_rels\`;`)
  await db.run(sql`DROP TABLE \`_typical_models_v_version_quotations\`;`)
  await db.run(sql`DROP TABLE \`_typical_models_v\`;`)
  await db.run(sql`DROP TABLE \`_typical_models_v_rels\`;`)
  await db.run(sql`DROP TABLE \`pocket_books_chapters\`;`)
  await db.run(sql`DROP TABLE \`pocket_books_sayings\`;`)
  await db.run(sql`DROP TABLE \`pocket_books_glossary\`;`)
  await db.run(sql`DROP TABLE \`pocket_books\`;`)
  await db.run(sql`DROP TABLE \`pocket_books_rels\`;`)
  await db.run(sql`DROP TABLE \`_pocket_books_v_version_chapters\`;`)
  await db.run(sql`DROP TABLE \`_pocket_books_v_version_sayings\`;`)
  await db.run(sql`DROP TABLE \`_pocket_books_v_version_glossary\`;`)
  await db.run(sql`DROP TABLE \`_pocket_books_v\`;`)
  await db.run(sql`DROP TABLE \`_pocket_books_v_rels\`;`)
  await db.run(sql`DROP TABLE \`bulletins_sections_articles\`;`)
  await db.run(sql`DROP TABLE \`bulletins_sections\`;`)
  await db.run(sql`DROP TABLE \`bulletins\`;`)
  await db.run(sql`DROP TABLE \`bulletins_rels\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_version_sections_articles\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_version_sections\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_rels\`;`)
  await db.run(sql`DROP TABLE \`units_rooms\`;`)
  await db.run(sql`DROP TABLE \`units\`;`)
  await db.run(sql`DROP TABLE \`units_rels\`;`)
  await db.run(sql`DROP TABLE \`_units_v_version_rooms\`;`)
  await db.run(sql`DROP TABLE \`_units_v\`;`)
  await db.run(sql`DROP TABLE \`_units_v_rels\`;`)
  await db.run(sql`DROP TABLE \`lecturers_audience\`;`)
  await db.run(sql`DROP TABLE \`lecturers\`;`)
  await db.run(sql`DROP TABLE \`lecturers_texts\`;`)
  await db.run(sql`DROP TABLE \`lecturers_rels\`;`)
  await db.run(sql`DROP TABLE \`_lecturers_v_version_audience\`;`)
  await db.run(sql`DROP TABLE \`_lecturers_v\`;`)
  await db.run(sql`DROP TABLE \`_lecturers_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_lecturers_v_rels\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`_topics_v\`;`)
  await db.run(sql`DROP TABLE \`series\`;`)
  await db.run(sql`DROP TABLE \`series_rels\`;`)
  await db.run(sql`DROP TABLE \`_series_v\`;`)
  await db.run(sql`DROP TABLE \`_series_v_rels\`;`)
  await db.run(sql`DROP TABLE \`images\`;`)
  await db.run(sql`DROP TABLE \`files\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`publications_texts\`;`)
  await db.run(sql`DROP TABLE \`publication_log\`;`)
  await db.run(sql`DROP TABLE \`review_records\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
