-- Everything the web system keeps. The program works as the role duzhi_app, which owns nothing: row policies decide what a
-- person sees, and the only way to move a document is to append an event, which the trigger at the end examines anew.

do $$ begin
    if not exists (select from pg_roles where rolname = 'duzhi_app') then
        create role duzhi_app nologin;
    end if;
end $$;
grant duzhi_app to current_user;

create table agency (
    code   text primary key,
    name   text not null,
    kind   text not null check (kind in ('finance', 'department', 'unit')),
    path   text not null unique,
    region text not null
);
create index agency_path on agency (path text_pattern_ops);

create table person (
    id           bigint generated always as identity primary key,
    login        text not null unique,
    name         text not null,
    password     text not null,
    language     text not null default 'zh' check (language in ('zh', 'en')),
    active       boolean not null default true,
    failures     int not null default 0,
    locked_until timestamptz
);

create table duty (
    id           bigint generated always as identity primary key,
    person       bigint not null references person,
    role         text not null,
    own          boolean not null,
    path         text not null,
    since        date not null default current_date,
    until        date not null default date '9999-12-31',
    delegated_by bigint references person
);
create index duty_person on duty (person);

-- What a role may do with a kind of document where it stands, and where that leads: the routes, as the database holds them.
create table permission (
    role  text not null,
    kind  text not null,
    state text not null,
    deed  text not null,
    primary key (role, kind, state, deed)
);
create table transition (
    kind   text not null,
    state  text not null,
    deed   text not null,
    leads  text not null,
    others boolean not null,
    primary key (kind, state, deed, leads)
);
create table public_state (
    kind  text not null,
    state text not null,
    primary key (kind, state)
);

create table document (
    id       bigint generated always as identity primary key,
    kind     text not null,
    agency   text not null references agency (code),
    path     text not null,
    year     int not null,
    subject  text not null default '',
    edition  int not null default 1,
    title    text not null,
    form     text not null default '',
    state    text not null,
    origin   bigint references document,
    opened   boolean not null default false,
    control  numeric(20, 2),
    total    numeric(20, 2),
    problems int,
    errors   int,
    warnings int,
    since    timestamptz not null default now(),
    changed  timestamptz not null default now(),
    unique (kind, agency, year, subject, edition)
);
create index document_path on document (path text_pattern_ops, year, kind);
create index document_state on document (kind, state, year);

create table sheet (
    document bigint not null references document,
    key      text not null,
    lines    jsonb not null,
    primary key (document, key)
);

-- The entries of a document as they were sent on: what a round is compared with, and what is frozen at the end.
create table snapshot (
    document bigint not null references document,
    event    bigint not null,
    digest   text not null,
    content  jsonb not null,
    primary key (document, event)
);

create table maker (
    document bigint not null references document,
    person   bigint not null references person,
    primary key (document, person)
);

create table waiver (
    document bigint not null references document,
    finding  text not null,
    person   bigint not null references person,
    why      text not null,
    primary key (document, finding)
);

create table file (
    id       bigint generated always as identity primary key,
    document bigint not null references document,
    name     text not null,
    medium   text not null,
    digest   text not null,
    bytes    bytea not null,
    unique (document, name)
);

-- Figures of published documents, for comparing years and agencies.
create table figure (
    document bigint not null references document,
    ordinal  int not null,
    title    text not null,
    line     text not null,
    heading  text not null,
    place    text not null,
    value    numeric not null,
    unit     text not null,
    primary key (document, ordinal)
);
create index figure_place on figure (place);

-- The trail: every action, each line sealed with the one before it.
create table event (
    seq      bigint primary key,
    document bigint references document,
    path     text not null,
    kind     text not null,
    deed     text not null,
    leads    text not null default '',
    actor    bigint,
    at       timestamptz not null,
    body     text not null,
    previous bytea not null,
    hash     bytea not null
);
create index event_document on event (document, seq);
create index event_at on event (at);
create table trail_head (
    one  boolean primary key default true check (one),
    seq  bigint not null,
    hash bytea not null
);
insert into trail_head values (true, 0, sha256('duzhi'::bytea));

create function me() returns bigint language sql stable as
$$ select nullif(current_setting('duzhi.person', true), '')::bigint $$;

-- Whether one of my duties grants a deed. It sees duties and permissions whoever asks.
create function may(at_path text, of_kind text, in_state text, what text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (
    select from duty d join permission p on p.role = d.role
    where d.person = me() and current_date between d.since and d.until
      and p.kind = of_kind and p.state = in_state and p.deed = what
      and case when d.own then at_path = d.path else starts_with(at_path, d.path) end) $$;

create function administers(at_path text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (
    select from duty d
    where d.person = me() and d.role = 'admin' and current_date between d.since and d.until
      and starts_with(at_path, d.path)) $$;

create function is_public(of_kind text, in_state text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (select from public_state s where s.kind = of_kind and s.state = in_state) $$;

create function may_at(doc bigint, what text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (select from document d where d.id = doc and may(d.path, d.kind, d.state, what)) $$;

create function reads(doc bigint) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (select from document d where d.id = doc
    and (is_public(d.kind, d.state) or may(d.path, d.kind, d.state, 'read'))) $$;

-- Whether I am signed in and somebody is there to be found by this login, for the sign-in itself.
create function sign_in(of_login text) returns table (id bigint, password text, locked boolean, active boolean)
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select p.id, p.password, coalesce(p.locked_until > now(), false), p.active from person p where p.login = of_login $$;

create function signed_in(of_login text, well boolean, most int, pause interval) returns void
    language sql security definer set search_path = duzhi, pg_temp as
$$ update person set
       failures = case when well then 0 else failures + 1 end,
       locked_until = case when well then null
                           when failures + 1 >= most then now() + pause else locked_until end
   where login = of_login $$;

alter table agency enable row level security;
alter table person enable row level security;
alter table duty enable row level security;
alter table permission enable row level security;
alter table transition enable row level security;
alter table public_state enable row level security;
alter table document enable row level security;
alter table sheet enable row level security;
alter table snapshot enable row level security;
alter table maker enable row level security;
alter table waiver enable row level security;
alter table file enable row level security;
alter table figure enable row level security;
alter table event enable row level security;
alter table trail_head enable row level security;

create policy all_see on agency for select using (true);
create policy admin_adds on agency for insert with check (administers(path));
create policy admin_changes on agency for update using (administers(path)) with check (administers(path));
create policy seen on permission for select using (true);
create policy seen on transition for select using (true);
create policy seen on public_state for select using (true);
create policy colleagues on person for select using (me() is not null);
create policy admin_adds on person for insert with check (administers('/'));
create policy admin_or_self on person for update using (id = me() or exists (
    select from duty d where d.person = me() and d.role = 'admin')) with check (true);
create policy seen on duty for select using (me() is not null);
create policy admin_adds on duty for insert with check (administers(path)
    or (delegated_by = me() and exists (
        select from duty d where d.person = me() and d.role = duty.role and d.path = duty.path
            and d.own = duty.own and d.delegated_by is null and duty.until <= d.until)));
create policy admin_ends on duty for update using (administers(path) or delegated_by = me()) with check (true);

create policy read on document for select
    using (is_public(kind, state) or may(path, kind, state, 'read'));
create policy begin on document for insert with check (may(path, kind, state, 'create'));
create policy summed on document for update
    using (may(path, kind, state, 'edit') or may(path, kind, state, 'create'))
    with check (may(path, kind, state, 'edit') or may(path, kind, state, 'create'));
create policy read on sheet for select using (reads(document));
create policy fill on sheet for insert with check (may_at(document, 'edit'));
create policy refill on sheet for update using (may_at(document, 'edit')) with check (may_at(document, 'edit'));
create policy read on snapshot for select using (reads(document));
create policy keep on snapshot for insert with check (reads(document) and me() is not null);
create policy read on maker for select using (reads(document));
create policy read on waiver for select using (reads(document));
create policy answer on waiver for insert with check (may_at(document, 'waive') and person = me());
create policy read on file for select using (reads(document));
create policy assemble on file for insert with check (may_at(document, 'create'));
create policy renew on file for delete using (may_at(document, 'create'));
create policy read on figure for select using (reads(document));
create policy assemble on figure for insert with check (may_at(document, 'create'));
create policy renew on figure for delete using (may_at(document, 'create'));
create policy read on event for select
    using (case when document is null then administers(path) or actor = me() else reads(document) end);
create policy append on event for insert with check (me() is not null);

-- Examines, seals and carries out an event. What a person may not do is refused here whatever the program believes.
create function append_event() returns trigger
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$
declare
    head trail_head;
    doc document;
    step transition;
begin
    select * into head from trail_head for update;
    new.seq := head.seq + 1;
    new.previous := head.hash;
    if current_setting('role') = 'duzhi_app' or new.at is null then
        new.at := clock_timestamp();
    end if;
    if current_setting('role') = 'duzhi_app' then
        new.actor := me();
    end if;
    if new.document is not null then
        select * into doc from document where id = new.document for update;
        new.path := doc.path;
        if new.deed not in ('create', 'open') and not may(doc.path, doc.kind, doc.state, new.deed) then
            raise insufficient_privilege using message = format('%s is not permitted on document %s', new.deed, doc.id);
        end if;
        if new.leads <> '' and new.deed <> 'create' then
            select * into step from transition t
             where t.kind = doc.kind and t.state = doc.state and t.deed = new.deed and t.leads = new.leads;
            if not found then
                raise insufficient_privilege using message = format('%s does not lead to %s', new.deed, new.leads);
            end if;
            if step.others and exists (select from maker m where m.document = doc.id and m.person = me()) then
                raise insufficient_privilege using message = 'a maker does not approve their own work';
            end if;
            update document set state = new.leads, opened = false, since = new.at, changed = new.at where id = doc.id;
        elsif new.deed = 'open' then
            update document set opened = true where id = doc.id;
        else
            update document set changed = new.at where id = doc.id;
        end if;
        if new.deed in ('create', 'edit', 'submit') then
            insert into maker values (doc.id, new.actor) on conflict do nothing;
        end if;
        if new.deed = 'issue' then
            update document set control = (new.body::jsonb ->> 'amount')::numeric where id = doc.id;
        end if;
    elsif not administers(new.path) and new.deed not in ('sign-in', 'sign-out', 'delegate', 'password') then
        raise insufficient_privilege using message = format('%s is not permitted', new.deed);
    end if;
    new.hash := sha256(new.previous || convert_to(concat_ws('|', new.seq, coalesce(new.document::text, ''), new.path, new.kind,
        new.deed, new.leads, coalesce(new.actor::text, ''), (extract(epoch from new.at) * 1000000)::bigint, new.body), 'UTF8'));
    update trail_head set seq = new.seq, hash = new.hash;
    return new;
end
$$;
create trigger append before insert on event for each row execute function append_event();

create function never() returns trigger language plpgsql as
$$ begin raise insufficient_privilege using message = 'the trail is only ever added to'; end $$;
create trigger never_changed before update or delete on event for each row execute function never();
create trigger never_emptied before truncate on event for each statement execute function never();

grant usage on schema duzhi to duzhi_app;
grant select on all tables in schema duzhi to duzhi_app;
revoke select on trail_head, person from duzhi_app;
grant select (id, login, name, language, active, locked_until) on person to duzhi_app;
grant insert on agency, person, duty, document, sheet, snapshot, waiver, file, figure, event to duzhi_app;
grant update (name, region) on agency to duzhi_app;
grant update (name, password, language, active, failures, locked_until) on person to duzhi_app;
grant update (until) on duty to duzhi_app;
grant update (lines) on sheet to duzhi_app;
grant update (total, problems, errors, warnings, title) on document to duzhi_app;
grant delete on file, figure to duzhi_app;
grant usage on all sequences in schema duzhi to duzhi_app;
