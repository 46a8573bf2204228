-- Before a document moves on, the program examines what it says. What the database can work out from what it holds itself, it
-- examines too: that expenditure keeps to the control number, and that everything found in what is to be published is answered.
alter table transition
    add column control boolean not null default false,
    add column answered boolean not null default false;

create function hold_event() returns trigger
    language plpgsql security definer set search_path = duzhi, pg_temp as
$$
declare
    doc document;
    needs_control boolean;
    needs_answers boolean;
    spent numeric;
begin
    select * into doc from document where id = new.document;
    select coalesce(bool_or(t.control), false), coalesce(bool_or(t.answered), false) into needs_control, needs_answers
      from transition t where t.kind = doc.kind and t.deed = new.deed and t.leads = new.leads;
    if needs_control and doc.control is not null then
        select coalesce(sum((line ->> 'amount')::numeric), 0) into spent
          from sheet s cross join lateral jsonb_array_elements(s.lines) line
         where s.document = doc.id and s.key = 'expenditure' and line ->> 'amount' ~ '^-?[0-9]{1,18}([.][0-9]{1,6})?$';
        if spent > doc.control then
            raise check_violation using message =
                format('expenditure of %s exceeds the control number %s of document %s', spent, doc.control, doc.id);
        end if;
    end if;
    if needs_answers and (not exists (select from release r where r.document = doc.id)
        or exists (select from release r cross join lateral jsonb_array_elements(r.findings || r.hits) matter
            where r.document = doc.id and not exists (select from waiver w
                where w.document = doc.id and w.finding = matter ->> 'id'))) then
        raise check_violation using message = format('not everything found in document %s is answered', doc.id);
    end if;
    return null;
end
$$;
create trigger hold after insert on event for each row when (new.document is not null and new.leads <> '')
    execute function hold_event();
