-- Editable copies of earlier releases carry the code and the hash of the issued paper. They are made anew, without, when somebody asks.
UPDATE "issued_paper" SET "docx_sha256" = NULL, "docx_size" = NULL WHERE "docx_sha256" IS NOT NULL;
