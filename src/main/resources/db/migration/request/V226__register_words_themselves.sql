-- 台账检索: the text beside its pairs of characters, so that a word of more than two is looked for where the pairs were found.
alter table request_words add column words text;

update request_words w set words = lower(r.title || ' ' || r.number) from request r where r.id = w.request_id;

alter table request_words alter column words set not null;

create or replace function request_words_follow() returns trigger language plpgsql as $$
begin
    insert into request_words (request_id, grams, words)
    values (new.id, request_grams(new.title || ' ' || new.number), lower(new.title || ' ' || new.number))
    on conflict (request_id) do update set grams = excluded.grams, words = excluded.words;
    return null;
end $$;
