-- What a finance bureau sets in its calendar by itself: a deadline, a period, a day of rest or of work.
create table calendar_entry (
    path  text not null,
    key   text not null check (length(key) between 1 and 80),
    value text not null check (length(value) between 1 and 80),
    primary key (path, key)
);
alter table calendar_entry enable row level security;
create policy seen on calendar_entry for select using (true);
create policy admin_sets on calendar_entry for insert with check (administers(path)
    and exists (select from agency a where a.path = calendar_entry.path and a.kind = 'finance'));
create policy admin_changes on calendar_entry for update using (administers(path)) with check (administers(path));
create policy admin_clears on calendar_entry for delete using (administers(path));
grant select, insert, update, delete on calendar_entry to duzhi_app;
