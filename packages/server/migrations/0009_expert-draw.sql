CREATE TABLE "expert_draw" (
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"drawn_by" text NOT NULL,
	"person_id" uuid NOT NULL,
	"certificate" text NOT NULL,
	CONSTRAINT "expert_draw_case_id_number_pk" PRIMARY KEY("case_id","number")
);
--> statement-breakpoint
CREATE TRIGGER "expert_draw_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "expert_draw" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "expert_draw" ENABLE ALWAYS TRIGGER "expert_draw_append_only";
