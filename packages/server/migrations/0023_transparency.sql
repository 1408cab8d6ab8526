CREATE TABLE "log_checkpoint" (
	"size" bigint PRIMARY KEY NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_cosignature" (
	"size" bigint NOT NULL,
	"witness" text NOT NULL,
	"line" text NOT NULL,
	CONSTRAINT "log_cosignature_size_witness_pk" PRIMARY KEY("size","witness")
);
--> statement-breakpoint
CREATE TABLE "log_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "log_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"place" bigint,
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"op" text NOT NULL,
	"columns" text NOT NULL,
	"salt" text NOT NULL,
	"entry" text NOT NULL,
	CONSTRAINT "log_entry_place" UNIQUE("place")
);
--> statement-breakpoint
CREATE TABLE "log_tile" (
	"level" integer NOT NULL,
	"number" bigint NOT NULL,
	"hashes" text NOT NULL,
	CONSTRAINT "log_tile_level_number_pk" PRIMARY KEY("level","number")
);
--> statement-breakpoint
CREATE INDEX "log_entry_subject" ON "log_entry" USING btree ("subject","key");