CREATE TABLE "expert_draw_order" (
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"inputs" text NOT NULL,
	"nonce" text NOT NULL,
	CONSTRAINT "expert_draw_order_case_id_number_pk" PRIMARY KEY("case_id","number")
);
--> statement-breakpoint
CREATE TRIGGER "expert_draw_order_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "expert_draw_order" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "expert_draw_order" ENABLE ALWAYS TRIGGER "expert_draw_order_append_only";
--> statement-breakpoint
CREATE TRIGGER "expert_draw_order_logged" AFTER INSERT OR UPDATE OR DELETE ON "expert_draw_order" FOR EACH ROW EXECUTE FUNCTION "log_record"('case_id,number', '');
--> statement-breakpoint
ALTER TABLE "expert_draw_order" ENABLE ALWAYS TRIGGER "expert_draw_order_logged";
