CREATE TABLE "act_to_tell" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"opened" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "act_to_tell_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"link" text NOT NULL,
	"case_id" uuid NOT NULL,
	"cite" text,
	"shown" boolean NOT NULL,
	"mail_way" text NOT NULL,
	"mail_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notice_once" UNIQUE("person_id","key"),
	CONSTRAINT "notice_mail_way" CHECK ("notice"."mail_way" in ('none', 'now', 'batch'))
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"body_text" text NOT NULL,
	"body_html" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"fault" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_state" CHECK ("mail"."state" in ('waiting', 'claimed', 'sending', 'sent', 'unsure', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "person_setting" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"mail_address" text,
	"choices" jsonb NOT NULL,
	"large_text" boolean,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting_change" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"setting" text NOT NULL,
	"reason" text NOT NULL,
	"what" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "todo_span" (
	"case_id" uuid NOT NULL,
	"action" text NOT NULL,
	"holder" text NOT NULL,
	"since" date NOT NULL,
	"until" date NOT NULL
);
--> statement-breakpoint
CREATE INDEX "act_to_tell_open" ON "act_to_tell" USING btree ("recorded_at") WHERE "act_to_tell"."told_at" is null;
--> statement-breakpoint
CREATE INDEX "notice_person" ON "notice" USING btree ("person_id","created_at");
--> statement-breakpoint
CREATE INDEX "notice_unmailed" ON "notice" USING btree ("created_at") WHERE "notice"."mail_id" is null and "notice"."mail_way" <> 'none';
--> statement-breakpoint
CREATE INDEX "mail_open" ON "mail" USING btree ("next_at") WHERE "mail"."state" in ('waiting', 'claimed', 'sending');
--> statement-breakpoint
CREATE INDEX "mail_created" ON "mail" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "setting_change_at" ON "setting_change" USING btree ("setting","at");
--> statement-breakpoint
CREATE INDEX "todo_span_case" ON "todo_span" USING btree ("case_id","action");
