-- Lists that end after a page: the newest of what is published, the board of a year, the years somebody has documents of.
drop index document_year;
create index document_year on document (year, path collate "C");
create index document_board on document (kind, year, path collate "C");
create index document_newest on document (kind, state, id);
create index document_since on document (kind, state, since, id);

-- The budget years there are documents of within what I read; all of them for the program itself.
create function years() returns setof int
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ with recursive y (year) as (
       (select year from document order by year desc limit 1)
       union all
       select (select d.year from document d where d.year < y.year order by d.year desc limit 1) from y where y.year is not null)
   select y.year from y where y.year is not null and (not guarded() or exists (
       select from reach() r cross join lateral (
           select from document d where d.year = y.year and d.path collate "C" between r.low and r.high
               and stand(d.kind, d.state, d.path) ^@ any ((select grants('read'))::text[]) limit 1) d)) $$;
grant execute on function years() to duzhi_app;
