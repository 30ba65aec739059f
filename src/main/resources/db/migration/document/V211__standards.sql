-- 基层政务公开标准目录: which rows a document satisfies, and which organs answer for a field.
create table document_standard (
    document_id bigint not null references document (id),
    code        text not null,
    primary key (document_id, code)
);

create index document_standard_code on document_standard (code, document_id);

comment on table document_standard is 'projection of the facts StandardsSet';

create table standard_owner (
    field  text not null,
    agency text not null,
    primary key (field, agency)
);
