-- 附件 of a published edition never change either.
create function edition_attachment_stands() returns trigger language plpgsql as $$
begin
    if exists (select from edition where id = old.edition_id and frozen) then
        raise exception 'attachments of a published edition never change: % refused', tg_op using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger edition_attachment_refuses_change before update or delete on edition_attachment
    for each row execute function edition_attachment_stands();
