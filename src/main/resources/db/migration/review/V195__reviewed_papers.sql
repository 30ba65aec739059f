-- 送审文稿: text and attachments of a document under review, so that its publication need not be typed again. Sealed in the vault while the
-- document may still be published; discarded as soon as it is certain that it is not.
create table reviewed_paper (
    review_id  bigint not null references review (id),
    position   integer not null check (position >= 0),
    name       text not null,
    blob       text not null,
    media_type text not null,
    bytes      bigint not null,
    primary key (review_id, position)
);

comment on column reviewed_paper.position is '0 is the text, the attachments follow from 1';
