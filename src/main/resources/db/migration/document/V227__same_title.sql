-- 疑似重复: what bears the same title is told to whoever drafts it again.
create index publication_title on publication using hash (title);
