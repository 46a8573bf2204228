package duzhi.server.store;

/** What is kept beside the trail for quick work, and follows from it. */
final class Kept {

    /** Everything that is not as the lines of the trail say, a line of text each. */
    static final String AGAINST_ITS_LINES = """
        with wrong (document, words) as (
            select d.id, 'has no beginning in the trail' from document d
            where not exists (select from event e where e.document = d.id and e.deed = 'create')
            union all
            select d.id, 'is at ' || d.state || ' but its events led to ' || e.leads
            from document d join lateral (select leads from event where document = d.id and leads <> ''
                order by seq desc limit 1) e on true
            where e.leads <> d.state
            union all
            select d.id, 'has another control number than was issued'
            from document d left join lateral (select (body::jsonb ->> 'amount')::numeric amount from event
                where document = d.id and deed = 'issue' order by seq desc limit 1) e on true
            where d.control is distinct from e.amount
            union all
            select coalesce(m.document, e.document), 'has other makers than the trail names'
            from maker m full join (select distinct document, actor from event
                where deed in ('create', 'edit', 'submit')) e on e.document = m.document and e.actor = m.person
            where m.person is null or e.actor is null
            union all
            select w.document, 'has an answer to ' || w.finding || ' that nobody gave'
            from waiver w where not exists (select from event e
                where e.document = w.document and e.deed = 'waive' and e.actor = w.person
                  and e.body::jsonb ->> 'finding' = w.finding and e.body::jsonb ->> 'why' = w.why)
            union all
            select s.document, 'has entries kept for line ' || s.event || ' that were not sent on with it'
            from snapshot s left join event e on e.seq = s.event and e.document = s.document
            where e.seq is null or coalesce(e.body::jsonb ->> 'digest', s.digest) <> s.digest
            union all
            select f.document, 'has a file that has been changed: ' || f.name
            from file f where f.digest <> encode(sha256(f.bytes), 'hex'))
        select 'document ' || document || ' ' || words from wrong order by document, words\
        """;

    private Kept() {}
}
