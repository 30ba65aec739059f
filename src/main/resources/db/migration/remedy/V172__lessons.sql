-- 教训: what a corrected case teaches, as a fact of the case.
alter table remedy_fact add column lesson text;

comment on column remedy_fact.lesson is 'what went wrong, of facts of the type LESSON';

create index remedy_lessons on remedy_fact (on_date desc) where lesson is not null;
