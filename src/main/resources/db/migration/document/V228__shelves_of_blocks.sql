-- 64 blocks are a shelf, counted beside them as block -1 - shelf: what a list comes to is summed over shelves (decision 0024).
insert into list_count (column_path, agency, year, genre, block, live)
select column_path, agency, year, genre, -1 - block / 64, sum(live) from list_count
group by column_path, agency, year, genre, block / 64;

create index list_count_shelf on list_count (column_path, agency, year, genre, block) include (live) where block < 0;

comment on column list_count.block is 'places divided by 1024; negative: -1 - shelf, the sum of the 64 blocks of a shelf';
