-- 公开的依据: the review that an edition rests on (R-28), or in words why this platform holds none.
create table edition_review (
    edition_id bigint primary key references edition (id),
    review     text,
    otherwise  text not null
);

create index edition_review_of on edition_review (review) where review is not null;
