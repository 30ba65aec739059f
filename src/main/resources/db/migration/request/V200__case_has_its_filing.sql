-- A case begins with its filing (第二十九条): no header is committed without that first fact, so that whoever sees the header
-- finds the fact, too. Looked at when the transaction ends, for the header goes in first.
create function request_has_its_filing() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from request_fact where request_id = new.id and seq = 1 and type = 'RequestReceived') then
        raise exception 'request % has no filing', new.number using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create constraint trigger request_has_its_filing after insert on request
    deferrable initially deferred for each row execute function request_has_its_filing();
