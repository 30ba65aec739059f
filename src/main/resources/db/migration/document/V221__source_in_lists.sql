-- 信息来源: lists name the maker of what was collected from elsewhere, as its page does.
alter table publication add column source text not null default '';
update publication p set source = e.source from edition e where e.id = p.edition_id and e.source <> '';
