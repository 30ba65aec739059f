-- 数据行封存 (R-52): the rows that change lawfully. Whatever changes one of them leaves a line in row_change, with the digest of the row
-- before and after and with what the connection knows of this program; the trail takes the lines into row_seal, one digest a row, and
-- chains what all seals come to. So a row that was changed, put in or deleted behind the program's back is found by audit verify.
create table row_change (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    table_name text not null,
    row_key    text not null,
    before     bytea,
    after      bytea,
    program    text not null,
    db_user    text not null default session_user
);
create table row_seal (
    table_name text not null,
    row_key    text not null,
    digest     bytea not null check (length(digest) = 32),
    primary key (table_name, row_key)
);
create table row_seal_total (
    table_name text primary key,
    columns    text not null,
    rows       bigint not null check (rows >= 0),
    total      bytea not null check (length(total) = 32)
);

comment on column row_change.program is 'SHA-256 of what the connection was told at its opening (audit/program); of nothing: not this program';
comment on column row_seal_total.columns is 'the columns when the rows were sealed; a table that gets others is sealed anew';
comment on column row_seal_total.total is 'sum of the digests of all rows, modulo 2^256';

create trigger row_change_refuses_change before update on row_change
    for each row execute function trail_is_append_only();

create function row_digest(one jsonb) returns bytea immutable strict language sql
    as $$ select sha256(convert_to(one::text, 'UTF8')) $$;

create function row_name(one jsonb, key text[]) returns text immutable strict language sql
    as $$ select string_agg(coalesce(one ->> k.name, ''), '/' order by k.place) from unnest(key) with ordinality as k (name, place) $$;

-- the columns that name a row of the table, in their order
create function row_key_of(table_name text) returns text[] stable strict language sql
    as $$ select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum))
          from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
          where i.indrelid = table_name::regclass and i.indisprimary $$;

-- a row reads the same whatever the connection prefers: hence the settings. The arguments are the columns that name a row
create function record_row_changes() returns trigger language plpgsql
    set timezone to 'UTC' set bytea_output to 'hex' set extra_float_digits to '1' set intervalstyle to 'iso_8601' as $$
declare
    o jsonb;
    n jsonb;
    was text;
    name text;
    whose text := encode(sha256(convert_to(coalesce(current_setting('gongkai.program', true), ''), 'UTF8')), 'hex');
begin
    if tg_op <> 'INSERT' then
        o := to_jsonb(old);
    end if;
    if tg_op <> 'DELETE' then
        n := to_jsonb(new);
    end if;
    if o = n then
        return null;
    end if;
    was := o ->> tg_argv[0];
    name := n ->> tg_argv[0];
    for i in 1 .. tg_nargs - 1 loop
        was := was || '/' || (o ->> tg_argv[i]);
        name := name || '/' || (n ->> tg_argv[i]);
    end loop;
    if was is null or name is null or was = name then
        insert into row_change (table_name, row_key, before, after, program)
        values (tg_table_name, coalesce(name, was), row_digest(o), row_digest(n), whose);
    else -- it goes by another name from now on
        insert into row_change (table_name, row_key, before, after, program)
        values (tg_table_name, was, row_digest(o), null, whose), (tg_table_name, name, null, row_digest(n), whose);
    end if;
    return null;
end $$;

-- every row of the table as it stands, in the snapshot of the query that asks
create function rows_as_they_stand(table_name text) returns table (row_key text, digest bytea) language plpgsql stable
    set timezone to 'UTC' set bytea_output to 'hex' set extra_float_digits to '1' set intervalstyle to 'iso_8601' as $$
begin
    return query execute format(
        'select row_name(one, $1), row_digest(one) from (select to_jsonb(r) as one from %I r) x', table_name)
        using row_key_of(table_name);
end $$;

-- for this and later migrations: from now on changes of these tables' rows are recorded
create function watch_rows(variadic tables text[]) returns void language plpgsql as $$
declare
    t text;
    key text;
begin
    foreach t in array tables loop
        select string_agg(quote_literal(k.name), ', ' order by k.place) into strict key
        from unnest(row_key_of(t)) with ordinality as k (name, place);
        if key is null then
            raise exception '% has no primary key', t;
        end if;
        execute format('create trigger row_put_in after insert on %I for each row execute function record_row_changes(%s)', t, key);
        execute format('create trigger row_changed after update on %I for each row execute function record_row_changes(%s)', t, key);
        execute format('create trigger row_taken_out after delete on %I for each row execute function record_row_changes(%s)', t, key);
    end loop;
end $$;

select watch_rows(
    'account', 'agency', 'annual_report', 'catalogue_column', 'catalogue_column_change', 'citation', 'county_word',
    'declared_figure', 'document', 'document_alias', 'document_relation', 'document_serial', 'document_standard',
    'edition_review', 'former_password', 'index_number', 'index_pattern', 'index_serial', 'letter', 'letter_limit',
    'letter_secret', 'letter_serial', 'oa_token', 'placement', 'proof_clearance', 'publication',
    'record_correction_secret', 'recovery_code', 'register_import', 'remedy_case', 'request', 'request_absence',
    'request_calendar', 'request_calendar_change', 'request_letter_serial', 'request_light', 'request_publication',
    'request_reexamination', 'request_secret', 'request_setting', 'retention_item', 'retention_list', 'review',
    'review_joint', 'review_process', 'review_serial', 'reviewed_paper', 'second_factor', 'standard_owner',
    'taken_over', 'taken_over_case', 'validity_told');
