-- Disclosure: what stands against a release, why a corrected edition takes the place of an earlier one, and what readers report.

-- What was found when the files of a document were made. The files themselves are in "file", their figures in "figure".
create table release (
    document bigint primary key references document,
    findings jsonb not null,
    hits     jsonb not null,
    answered text[] not null,
    made     timestamptz not null default now()
);

create table notice (
    document bigint primary key references document,
    earlier  bigint not null unique references document,
    words    text not null
);

create table report (
    id       bigint generated always as identity primary key,
    document bigint not null references document,
    place    text not null check (length(place) <= 200),
    words    text not null check (length(words) between 5 and 2000),
    contact  text not null check (length(contact) <= 200),
    at       timestamptz not null default now(),
    answer   text,
    person   bigint references person,
    answered timestamptz
);
create index report_document on report (document);
create index document_origin on document (origin);
create index figure_label on figure (line);

insert into deed values ('replace', 'replaced');

create function is_published(doc bigint) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (select from document d where d.id = doc and is_public(d.kind, d.state)) $$;

-- Whether I have more to do with a document than to read it.
create function tends(doc bigint) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (
    select from document d join my_duty y on case when y.own then d.path = y.path else starts_with(d.path, y.path) end
    where d.id = doc
      and exists (select from permission p where p.role = y.role and p.kind = d.kind and p.deed <> 'read')) $$;

alter table release enable row level security;
alter table notice enable row level security;
alter table report enable row level security;

create policy read on release for select using (may_at(document, 'read'));
create policy assemble on release for insert with check (may_at(document, 'create'));
create policy renew on release for update using (may_at(document, 'create')) with check (may_at(document, 'create'));
create policy read on notice for select using (reads(document));
create policy begin on notice for insert with check (may_at(document, 'create'));
create policy anybody on report for insert with check (is_published(document) and answer is null and person is null);
create policy read on report for select using (tends(document));
create policy answer on report for update using (tends(document)) with check (tends(document) and person = me());

-- The evidence holds entries as they were keyed in and who answered for what: it stays in the house.
create policy evidence_stays on file as restrictive for select using (medium <> 'evidence' or may_at(document, 'read'));

-- A notice is published with the corrected edition, not when the correction begins.
drop policy read on event;
create policy read on event for select using (case
    when document is null then administers(path) or actor = me()
    else may_at(document, 'read') or (kind in ('published', 'replaced') and reads(document)) end);

-- A published document gives way to a later edition that is published itself, and to nothing else.
create function gives_way() returns trigger
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$
begin
    if not exists (
        select from document d join document later using (kind, agency, year, subject)
        where d.id = new.document and later.edition > d.edition and is_public(later.kind, later.state)) then
        raise insufficient_privilege using message = 'no later edition has been published';
    end if;
    return new;
end
$$;
create trigger append_later before insert on event for each row when (new.deed = 'replace') execute function gives_way();

grant select on release, notice, report to duzhi_app;
grant insert on release, notice to duzhi_app;
grant insert (document, place, words, contact) on report to duzhi_app;
grant update (findings, hits, answered, made) on release to duzhi_app;
grant update (answer, person, answered) on report to duzhi_app;
grant usage on sequence report_id_seq to duzhi_app;
