-- How often a draft was written, and by whom last: who opened it before does not write over it unawares.
create table edition_edit (
    edition_id bigint primary key references edition (id),
    edits      integer not null,
    by_name    text not null,
    at         timestamp not null
);

-- 自动暂存: what somebody has typed into the form of a draft and not saved yet.
create table draft_unsaved (
    document_id bigint not null references document (id),
    username    text not null,
    name        text not null,
    form        jsonb not null,
    seen        integer not null,
    saved_at    timestamp not null,
    primary key (document_id, username)
);
