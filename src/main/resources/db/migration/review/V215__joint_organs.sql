-- 联合发文 (C06): the organs of this platform that a sheet names beside the issuing one, and whether each has said what it holds right.
-- A projection of the facts; an organ that is not on the platform has no row, the issuing organ enters what it said.
create table review_joint (
    review_id  bigint not null references review (id),
    organ      text not null,
    agency     text not null,
    handled_by text not null,
    answered   boolean not null,
    primary key (review_id, organ)
);

comment on column review_joint.organ is 'as the sheet names it';

create index review_joint_of_organ on review_joint (handled_by, review_id);
create index review_in_step on review (handled_by, step) where stage in ('IN_REVIEW', 'REFERRED');
create index review_returned on review (drafter) where stage = 'RETURNED';
