-- Uploads of documents to be checked and decisions on their findings are noted in the trail by those whose duty covers the
-- agency; a duty that was handed over covers as long as whoever handed it over has it.
create or replace function covers(at_path text) returns boolean
    language sql stable security definer set search_path = duzhi, pg_temp as
$$ select exists (
    select from my_duty d join role r on r.id = d.role and not r.administers
    where case when d.own then at_path = d.path else starts_with(at_path, d.path) end) $$;

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
