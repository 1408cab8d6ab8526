CREATE TABLE "case_file" (
	"case_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "case_file_file_id_case_id_pk" PRIMARY KEY("file_id","case_id")
);
--> statement-breakpoint
CREATE INDEX "case_file_case" ON "case_file" USING btree ("case_id");