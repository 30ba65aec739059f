-- 附件脱敏: what the file was called as it was handed in, where a masked copy stands in its place
alter table edition_attachment add column original_name text;
comment on column edition_attachment.original_name is 'name of the file as handed in, where a masked copy stands in its place';
