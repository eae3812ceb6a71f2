-- A letter may begin a million words, and whoever types it waits for the commonest of them.
CREATE INDEX "IndexWord_text_common" ON "IndexWord"("text") WHERE papers > 50;
