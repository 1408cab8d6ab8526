CREATE TABLE "draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid,
	"action" text NOT NULL,
	"owner_person" uuid NOT NULL,
	"owner_org" uuid NOT NULL,
	"data" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"case_id" uuid,
	"uploaded_by" uuid NOT NULL,
	"uploaded_by_org" uuid NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stored_file_sha256_hex" CHECK ("stored_file"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "stored_file_size" CHECK ("stored_file"."size" >= 0)
);
--> statement-breakpoint
CREATE TABLE "chain_head" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"case_kind" text NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"digested_seq" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "chain_head_seq" CHECK ("chain_head"."seq" >= 0 and "chain_head"."digested_seq" between 0 and "chain_head"."seq")
);
--> statement-breakpoint
CREATE TABLE "command_result" (
	"command_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"outcome_canonical" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_digest" (
	"day" date PRIMARY KEY NOT NULL,
	"heads_count" integer NOT NULL,
	"heads_canonical" text NOT NULL,
	"prev_digest" text NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_event" (
	"case_id" uuid NOT NULL,
	"case_kind" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"actor_canonical" text NOT NULL,
	"acting_as" text NOT NULL,
	"happened_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"body_canonical" text NOT NULL,
	"receipt_canonical" text NOT NULL,
	"command_id" uuid NOT NULL,
	"command_index" integer NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_event_case_id_seq_pk" PRIMARY KEY("case_id","seq"),
	CONSTRAINT "ledger_event_command" UNIQUE("command_id","command_index"),
	CONSTRAINT "ledger_event_seq" CHECK ("ledger_event"."seq" >= 1 and "ledger_event"."command_index" >= 0),
	CONSTRAINT "ledger_event_hash" CHECK ("ledger_event"."hash" ~ '^[0-9a-f]{64}$' and "ledger_event"."prev_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "personal_data" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"data" jsonb,
	"salt" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "personal_data_erased" CHECK (("personal_data"."erased_at" is null and "personal_data"."data" is not null and "personal_data"."salt" is not null) or ("personal_data"."erased_at" is not null and "personal_data"."data" is null and "personal_data"."salt" is null))
);
--> statement-breakpoint
CREATE INDEX "draft_case" ON "draft" USING btree ("case_id","action");--> statement-breakpoint
CREATE INDEX "draft_owner" ON "draft" USING btree ("owner_org","owner_person");--> statement-breakpoint
CREATE INDEX "stored_file_sha256" ON "stored_file" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "stored_file_case" ON "stored_file" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "chain_head_undigested" ON "chain_head" USING btree ("case_id") WHERE "chain_head"."seq" > "chain_head"."digested_seq";--> statement-breakpoint
CREATE INDEX "command_result_case" ON "command_result" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "personal_data_case" ON "personal_data" USING btree ("case_id");