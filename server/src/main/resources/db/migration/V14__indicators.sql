-- What a finance bureau changes in the library of indicators that comes with the program: an indicator of its own, one that
-- reads otherwise there, or one that is no longer offered.
create table indicator_entry (
    path     text not null,
    trade    text not null check (length(trade) between 1 and 20),
    name     text not null check (length(name) between 1 and 60),
    level1   text not null,
    level2   text not null,
    operator text not null,
    unit     text not null check (length(unit) <= 20),
    note     text not null check (length(note) <= 200),
    retired  boolean not null,
    primary key (path, trade, name)
);
alter table indicator_entry enable row level security;
create policy seen on indicator_entry for select using (true);
create policy admin_sets on indicator_entry for insert with check (administers(path)
    and exists (select from agency a where a.path = indicator_entry.path and a.kind = 'finance'));
create policy admin_changes on indicator_entry for update using (administers(path)) with check (administers(path));
create policy admin_clears on indicator_entry for delete using (administers(path));
grant select, insert, update, delete on indicator_entry to duzhi_app;
