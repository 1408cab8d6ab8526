CREATE TABLE "list_total" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "list_total_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person" text NOT NULL,
	"places" text[] NOT NULL,
	"rows" bigint NOT NULL,
	"numbered" bigint NOT NULL,
	"dated" bigint NOT NULL,
	"invested" bigint NOT NULL,
	"approved" bigint NOT NULL,
	"ceilinged" bigint NOT NULL,
	"contracted" bigint NOT NULL,
	"total_investment" bigint NOT NULL,
	"approved_amount" bigint NOT NULL,
	"ceiling" bigint NOT NULL,
	"contract_price" bigint NOT NULL,
	"paid" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "list_total_places" ON "list_total" USING gin ("places");--> statement-breakpoint
CREATE INDEX "list_total_person" ON "list_total" USING btree ("person");