-- What an attacker with somebody's duties could have done by SQL and can no longer do, and what signing in needs besides.

-- How far a role reaches is written down here too, so that nobody is given a duty that reaches further.
create table role (
    id         text primary key,
    own        boolean not null,
    administers boolean not null
);
alter table role enable row level security;
create policy seen on role for select using (true);

-- What each deed on a document is written down as.
create table deed (
    deed text primary key,
    kind text not null
);
alter table deed enable row level security;
create policy seen on deed for select using (true);
insert into deed values ('create', 'created'), ('edit', 'entered'), ('open', 'opened'), ('submit', 'submitted'),
    ('withdraw', 'withdrawn'), ('return', 'returned'), ('approve', 'approved'), ('issue', 'control-issued'),
    ('read', 'commented'), ('decide', 'decided'), ('waive', 'waived'), ('sign', 'signed'), ('publish', 'published'),
    ('correct', 'corrected');

alter table person add column temporary boolean not null default false;
alter table person add column visit int not null default 0;

-- Tokens for programs that work on somebody's behalf: only what they hash to is kept.
create table token (
    id     bigint generated always as identity primary key,
    person bigint not null references person,
    name   text not null check (length(name) between 1 and 100),
    hash   bytea not null unique,
    since  timestamptz not null default now(),
    until  timestamptz not null,
    used   timestamptz
);
create index token_person on token (person);
alter table token enable row level security;

-- My duties that hold today. One that was handed over holds as long as whoever handed it over still has it.
create view my_duty as
select d.* from duty d join person p on p.id = d.person and p.active
where d.person = me() and current_date between d.since and d.until
  and (d.delegated_by is null or exists (
      select from duty o join person g on g.id = o.person and g.active
      where o.person = d.delegated_by and o.delegated_by is null and o.role = d.role and o.path = d.path
        and current_date between o.since and o.until));

create or replace function may(at_path text, of_kind text, in_state text, what text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (
    select from my_duty d join permission p on p.role = d.role
    where p.kind = of_kind and p.state = in_state and p.deed = what
      and case when d.own then at_path = d.path else starts_with(at_path, d.path) end) $$;

create or replace function administers(at_path text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (
    select from my_duty d join role r on r.id = d.role and r.administers where starts_with(at_path, d.path)) $$;

create function administers_somewhere() returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (select from my_duty d join role r on r.id = d.role and r.administers) $$;

-- Whether somebody is mine to look after: everything they were ever there for lies within what I administer.
create function looks_after(who bigint) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select administers('/') or (exists (select from duty d where d.person = who)
    and not exists (select from duty d where d.person = who and not administers(d.path))) $$;

-- Whether somebody who signed in may go on: asked at every request.
create function standing(who bigint) returns table (active boolean, temporary boolean, visit int)
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select p.active, p.temporary, p.visit from person p where p.id = who $$;

-- Ends every visit of mine, wherever I am signed in.
create function leave() returns int
    language sql security definer set search_path = duzhi, pg_temp as
$$ update person set visit = visit + 1 where id = me() returning visit $$;

-- Whose token this is.
create function bearer(of_hash bytea) returns bigint
    language sql security definer set search_path = duzhi, pg_temp as
$$ update token t set used = now() from person p
   where t.hash = of_hash and t.until > now() and p.id = t.person and p.active and not p.temporary
   returning t.person $$;

-- Keeps a document as it is until this transaction ends.
create function hold(doc bigint) returns boolean
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$ begin
    if not reads(doc) then return false; end if;
    perform from document where id = doc for update;
    return found;
end $$;

create function sent(doc bigint, line bigint, of_digest text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (select from event e
    where e.seq = line and e.document = doc and e.actor = me() and e.leads <> ''
      and coalesce(e.body::jsonb ->> 'digest', of_digest) = of_digest
      and not exists (select from event l where l.document = doc and l.seq > line)) $$;

-- As the role of the program, rather than as whoever owns the tables.
create function guarded() returns boolean language sql stable as $$ select current_setting('role') = 'duzhi_app' $$;

create function guard_person() returns trigger
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$ begin
    if tg_op = 'INSERT' then
        if guarded() then
            new.temporary := true; new.active := true; new.failures := 0; new.locked_until := null; new.visit := 0;
        end if;
        return new;
    end if;
    if guarded() and me() is not null then
        if old.id = me() then
            if (new.name, new.active) is distinct from (old.name, old.active) then
                raise insufficient_privilege using message = 'nobody changes this of themselves';
            end if;
        elsif not looks_after(old.id) then
            raise insufficient_privilege using message = format('person %s is not looked after by you', old.id);
        end if;
    end if;
    if new.password is distinct from old.password then
        if guarded() then
            new.temporary := old.id is distinct from me();
        end if;
        delete from token where person = old.id;
    end if;
    if new.password is distinct from old.password or new.active is distinct from old.active then
        new.visit := old.visit + 1;
    end if;
    return new;
end $$;
create trigger guard before insert or update on person for each row execute function guard_person();

create function guard_duty() returns trigger
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$
declare
    of_role role;
begin
    select * into of_role from role where id = new.role;
    if not found then
        raise check_violation using message = format('there is no role %s', new.role);
    end if;
    new.own := of_role.own;
    if new.until < new.since and tg_op = 'INSERT' then
        raise check_violation using message = 'a duty ends after it begins';
    end if;
    if not (new.path = '/' and of_role.administers) and not exists (select from agency where path = new.path) then
        raise check_violation using message = format('there is no agency at %s', new.path);
    end if;
    if not guarded() then
        return new;
    end if;
    if tg_op = 'UPDATE' then
        if new.until > old.until and (new.person = me() or not administers(new.path)) then
            raise insufficient_privilege using message = 'only whoever looks after the agency prolongs a duty';
        end if;
    elsif new.person = me() then
        raise insufficient_privilege using message = 'nobody gives a duty to themselves';
    elsif new.delegated_by is null then
        if not administers(new.path) then
            raise insufficient_privilege using message = format('you do not look after %s', new.path);
        end if;
    elsif new.delegated_by is distinct from me() or not exists (select from my_duty d
            where d.role = new.role and d.path = new.path and d.delegated_by is null
              and d.since <= new.since and new.until <= d.until) then
        raise insufficient_privilege using message = 'only one''s own duty is handed over, for as long as one has it';
    end if;
    return new;
end $$;
create trigger guard before insert or update on duty for each row execute function guard_duty();

create function guard_agency() returns trigger
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$
declare
    above text := left(new.path, greatest(length(new.path) - length(new.code) - 1, 0));
begin
    if new.code !~ '^[A-Za-z0-9.-]{1,40}$' or new.path <> above || new.code || '/'
        or (above <> '/' and not exists (select from agency where path = above)) then
        raise check_violation using message = format('%s is no place for agency %s', new.path, new.code);
    end if;
    return new;
end $$;
create trigger guard before insert on agency for each row execute function guard_agency();

create function guard_document() returns trigger
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$ begin
    select path into strict new.path from agency where code = new.agency;
    if guarded() then
        new.control := null; new.opened := false; new.since := now(); new.changed := now();
        if new.origin is not null and not reads(new.origin) then
            raise insufficient_privilege using message = format('document %s is not there for you', new.origin);
        end if;
    end if;
    return new;
end $$;
create trigger guard before insert on document for each row execute function guard_document();

drop policy admin_adds on person;
drop policy admin_or_self on person;
create policy admin_adds on person for insert with check (administers_somewhere());
create policy admin_or_self on person for update using (id = me() or looks_after(id)) with check (true);
drop policy admin_adds on duty;
create policy given on duty for insert with check (administers(path) or delegated_by = me());

-- What is published is the document with its files and figures; how it came about stays among those whose work it is.
drop policy read on sheet;
drop policy read on snapshot;
drop policy read on maker;
drop policy read on waiver;
drop policy read on event;
create policy read on sheet for select using (may_at(document, 'read'));
create policy read on snapshot for select using (may_at(document, 'read'));
create policy read on maker for select using (may_at(document, 'read'));
create policy read on waiver for select using (may_at(document, 'read'));
create policy read on event for select using (case
    when document is null then administers(path) or actor = me()
    else may_at(document, 'read') or (kind in ('published', 'corrected') and reads(document)) end);
drop policy keep on snapshot;
create policy keep on snapshot for insert with check (sent(document, event, digest));

create policy own on token for select using (person = me());
create policy makes on token for insert with check (person = me());
create policy revokes on token for delete using (person = me());

-- What may be noted in the trail without a document.
create or replace function may_note(at_path text, what text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select administers(at_path) or what in ('sign-in', 'sign-out', 'delegate', 'password', 'token')
       or (what in ('upload', 'decide') and covers(at_path)) $$;

create or replace function append_event() returns trigger
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$
declare
    head trail_head;
    doc document;
    step transition;
begin
    if new.document is not null then
        -- The document before the head of the trail, always in this order: whoever waits holds nothing the other needs.
        select * into doc from document where id = new.document for update;
        if not found then
            raise insufficient_privilege using message = format('document %s is not there', new.document);
        end if;
        new.path := doc.path;
    end if;
    select * into head from trail_head for update;
    new.seq := head.seq + 1;
    new.previous := head.hash;
    if guarded() or new.at is null then
        new.at := clock_timestamp();
    end if;
    if guarded() then
        new.actor := me();
        perform new.body::jsonb;
    end if;
    if new.document is not null then
        perform permit_event(new, doc);
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
    elsif new.leads <> '' or new.kind <> new.deed or not may_note(new.path, new.deed) then
        raise insufficient_privilege using message = format('%s is not permitted', new.deed);
    end if;
    new.hash := sha256(new.previous || convert_to(concat_ws('|', new.seq, coalesce(new.document::text, ''), new.path, new.kind,
        new.deed, new.leads, coalesce(new.actor::text, ''), (extract(epoch from new.at) * 1000000)::bigint, new.body), 'UTF8'));
    update trail_head set seq = new.seq, hash = new.hash;
    return new;
end
$$;

-- Whether what is said to have been done may be, is called what it is, and leads where something of the kind leads.
create function permit_event(of event, doc document) returns void
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$
declare
    well boolean;
begin
    if not exists (select from deed d where d.deed = of.deed and d.kind = of.kind) then
        raise insufficient_privilege using message = format('%s is not called %s', of.deed, of.kind);
    end if;
    if of.deed = 'create' then
        well := of.leads = doc.state and may(doc.path, doc.kind, doc.state, 'create')
            and not exists (select from event e where e.document = doc.id);
    elsif of.deed = 'open' then
        well := of.leads = '' and exists (select from transition t
            where t.kind = doc.kind and t.state = doc.state and t.deed not in ('return', 'withdraw', 'correct')
              and may(doc.path, doc.kind, doc.state, t.deed));
    else
        well := may(doc.path, doc.kind, doc.state, of.deed)
            and not (of.deed = 'withdraw' and doc.opened)
            and (of.leads <> '') = exists (select from transition t
                where t.kind = doc.kind and t.state = doc.state and t.deed = of.deed);
    end if;
    if not coalesce(well, false) then
        raise insufficient_privilege using message = format('%s is not permitted on document %s', of.deed, doc.id);
    end if;
    if of.deed = 'issue' and not coalesce((of.body::jsonb ->> 'amount')::numeric >= 0, false) then
        raise check_violation using message = 'a control number is a number from 0 on';
    end if;
end
$$;

grant select on role, deed, my_duty to duzhi_app;
grant select (id, person, name, since, until, used) on token to duzhi_app;
grant insert (person, name, hash, until), delete on token to duzhi_app;
grant usage on sequence token_id_seq to duzhi_app;
grant select (temporary) on person to duzhi_app;
revoke insert on person from duzhi_app;
grant insert (login, name, password, language) on person to duzhi_app;
revoke update (region) on agency from duzhi_app;
revoke execute on all functions in schema duzhi from public;
grant execute on all functions in schema duzhi to duzhi_app;
