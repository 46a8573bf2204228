-- Documents that are uploaded to be checked (文件体检). Whoever uploaded them sees them, and whoever has a duty that covers the
-- agency they were uploaded for. What was found is never changed afterwards; decisions are only ever added.

-- Whether one of my duties, other than looking after the system, reaches an agency.
create function covers(at_path text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (
    select from duty d
    where d.person = me() and d.role <> 'admin' and current_date between d.since and d.until
      and case when d.own then at_path = d.path else starts_with(at_path, d.path) end) $$;

create table upload (
    id        bigint generated always as identity primary key,
    person    bigint not null references person,
    agency    text not null references agency (code),
    path      text not null,
    language  text not null check (language in ('zh', 'en')),
    state     text not null default 'waiting' check (state in ('waiting', 'reading', 'done', 'cancelled', 'failed')),
    begun     timestamptz not null default now(),
    ended     timestamptz,
    documents int not null default 0,
    refused   int not null default 0,
    errors    int not null default 0,
    warnings  int not null default 0,
    notes     int not null default 0,
    passed    int not null default 0,
    unrun     int not null default 0
);
create index upload_path on upload (path text_pattern_ops);
create index upload_open on upload (id) where state in ('waiting', 'reading');

-- Bytes are kept as they came, so that a part of them can be fetched without the rest.
create table upload_file (
    upload  bigint not null references upload,
    ordinal int not null,
    name    text not null,
    digest  text not null,
    size    bigint not null,
    bytes   bytea not null,
    primary key (upload, ordinal),
    unique (upload, name)
);
alter table upload_file alter column bytes set storage external;

-- A document that was read, or an input that could not be.
create table upload_document (
    upload  bigint not null references upload,
    ordinal int not null,
    name    text not null,
    agency  text not null,
    year    text not null,
    kind    text not null,
    body    jsonb not null,
    primary key (upload, ordinal)
);
create index upload_document_name on upload_document (name, upload);
create index upload_document_about on upload_document (agency, year, kind, upload);

create table upload_finding (
    upload   bigint not null references upload,
    number   int not null,
    finding  text not null,
    rule     text not null,
    document text not null,
    kin      text not null,
    body     jsonb not null,
    primary key (upload, number)
);
create index upload_finding_id on upload_finding (upload, finding);

create table upload_decision (
    id      bigint generated always as identity primary key,
    upload  bigint not null references upload,
    finding text not null,
    verdict text not null check (verdict in ('accept', 'explain', 'return')),
    words   text not null check (words <> '' or verdict <> 'explain'),
    person  bigint not null references person,
    at      timestamptz not null default now()
);
create index upload_decision_of on upload_decision (upload, finding, id);

create table upload_output (
    upload bigint not null references upload,
    name   text not null,
    kind   text not null check (kind in ('report', 'copy')),
    bytes  bytea not null,
    primary key (upload, kind, name)
);
alter table upload_output alter column bytes set storage external;

create function sees_upload(of_id bigint) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (select from upload u where u.id = of_id and (u.person = me() or covers(u.path))) $$;

-- Whether it is mine and still being worked on.
create function works_on(of_id bigint) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (select from upload u where u.id = of_id and u.person = me() and u.state in ('waiting', 'reading')) $$;

create function is_checked(of_id bigint) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (select from upload u where u.id = of_id and u.state = 'done') $$;

alter table upload enable row level security;
alter table upload_file enable row level security;
alter table upload_document enable row level security;
alter table upload_finding enable row level security;
alter table upload_decision enable row level security;
alter table upload_output enable row level security;

create policy read on upload for select using (person = me() or covers(path));
create policy begin on upload for insert with check (person = me() and state = 'waiting' and covers(path)
    and exists (select from agency a where a.code = upload.agency and a.path = upload.path));
create policy work on upload for update using (person = me() and state in ('waiting', 'reading')) with check (person = me());
create policy read on upload_file for select using (sees_upload(upload));
create policy hand_in on upload_file for insert with check (works_on(upload));
create policy read on upload_document for select using (sees_upload(upload));
create policy find on upload_document for insert with check (works_on(upload));
create policy read on upload_finding for select using (sees_upload(upload));
create policy find on upload_finding for insert with check (works_on(upload));
create policy read on upload_output for select using (sees_upload(upload));
create policy write on upload_output for insert with check (works_on(upload));
create policy read on upload_decision for select using (sees_upload(upload));
create policy decide on upload_decision for insert
    with check (person = me() and sees_upload(upload) and is_checked(upload)
        and exists (select from upload_finding f where f.upload = upload_decision.upload and f.finding = upload_decision.finding));

grant select, insert on upload, upload_file, upload_document, upload_finding, upload_decision, upload_output to duzhi_app;
grant update (state, ended, documents, refused, errors, warnings, notes, passed, unrun) on upload to duzhi_app;
grant usage on all sequences in schema duzhi to duzhi_app;

-- What may be noted in the trail without a document: by whoever looks after an agency, about oneself, and uploads and
-- decisions on them by those whose duty covers the agency.
create function may_note(at_path text, what text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select administers(at_path) or what in ('sign-in', 'sign-out', 'delegate', 'password')
       or (what in ('upload', 'decide') and covers(at_path)) $$;
