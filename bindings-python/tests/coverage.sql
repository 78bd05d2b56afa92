-- How far needs are covered, reckoned in SQL from the design pages alone (model §16 and §18,
-- formulas F8): the second opinion that test_coverage_sql.py compares with `coverage` and `uses`.
--
-- Given: record(type, id, version, body), shipped(type, id, body), unit(…), service(key, typing),
-- the day in the variable `day`, and fits(what, ars, ok): conditions judged for each municipality,
-- where ok is null what is not known. Ranks: 0 uncovered, 1 partly, 2 unknown, 3 assumed, 4 proven.

CREATE OR REPLACE MACRO day() AS getvariable('day');
CREATE OR REPLACE MACRO holds(span) AS
    coalesce(CAST(span ->> 'from' AS DATE) <= day(), true)
    AND coalesce(CAST(span ->> 'to' AS DATE) > day(), true);
CREATE OR REPLACE MACRO each(list) AS
    unnest(coalesce(CAST(list AS JSON[]), CAST([] AS JSON[])));
CREATE OR REPLACE MACRO texts(list) AS CAST(list AS VARCHAR[]);
CREATE OR REPLACE MACRO stated(source) AS coalesce(source ->> 'kind', '') = 'statement';

-- 1 Who is there -----------------------------------------------------------------------------

CREATE OR REPLACE TABLE organisation AS
SELECT
    id, body ->> 'ars' AS ars, body ->> 'land' AS land, body ->> 'kind' AS kind, body,
    coalesce(texts(body -> 'roles'), CASE
        WHEN body ->> 'kind' IN ('kommune', 'kreis', 'gemeindeverband') THEN ['kommune']
        WHEN body ->> 'kind' IN ('bund', 'land', 'it_provider') THEN [body ->> 'kind']
        ELSE [] END) AS roles
FROM record WHERE type = 'organisation';

-- A body in two roles is one body: Berlin and Hamburg are municipality and Land. Units without a
-- record order alike where they lie in the same Land.
CREATE OR REPLACE TABLE actor AS
SELECT
    coalesce(land.id, o.id, 'unrecorded in ' || u.land) AS id, u.ars, u.land,
    coalesce(land.roles, []) || coalesce(o.roles, ['kommune']) AS roles
FROM unit u
LEFT JOIN organisation o ON o.ars = u.ars
LEFT JOIN organisation land ON land.kind = 'land' AND rpad(land.land, 12, '0') = u.ars;

CREATE OR REPLACE TABLE municipality AS
SELECT
    u.*, coalesce(o.body ->> 'size_class', CASE
        WHEN population <= 5000 THEN 'up_to_5000' WHEN population <= 20000 THEN 'up_to_20000'
        WHEN population <= 100000 THEN 'up_to_100000'
        WHEN population <= 500000 THEN 'up_to_500000'
        WHEN population > 500000 THEN 'above_500000' END) AS size_class,
    coalesce(administered_by, u.ars) AS administration,
    texts(o.body -> 'procedures') AS "procedure", texts(o.body -> 'member_of') AS member_of,
    (SELECT id FROM actor a WHERE a.ars = coalesce(administered_by, u.ars)) AS orderer
FROM unit u LEFT JOIN organisation o ON o.ars = u.ars
WHERE u.kind = 'kommune' AND u.unit_type NOT IN ('65', '66');

CREATE OR REPLACE TABLE holder AS -- who holds which role
SELECT id, unnest(roles) AS role FROM organisation
UNION SELECT id, unnest(roles) FROM actor;

CREATE OR REPLACE TABLE relation AS -- who is in house with whom that day, and how sure
SELECT id, r ->> 'organisation' AS other, min(stated(r -> 'source')) AS stated
FROM (SELECT id, each(body -> 'in_house_with') AS r FROM organisation)
WHERE holds(r -> 'valid') GROUP BY ALL;

CREATE OR REPLACE TABLE provider AS
SELECT id, r ->> 'organisation' AS provider
FROM (SELECT id, each(body -> 'it_providers') AS r FROM organisation) WHERE holds(r -> 'valid');

-- 2 Rules of the day -------------------------------------------------------------------------

CREATE OR REPLACE TABLE rule AS
WITH channel AS (
    SELECT id, body FROM record WHERE type = 'channel'
    UNION ALL
    SELECT id, body FROM shipped WHERE type = 'channel'
        AND id NOT IN (SELECT id FROM record WHERE type = 'channel')
), one AS (SELECT id, each(body -> 'rules') AS r FROM channel)
SELECT
    id AS channel, row_number() OVER () AS number,
    list_transform(texts(r -> 'orderers'), lambda it: replace(it, 'role:', '')) AS orderers,
    texts(r -> 'in_house_with') AS in_house_with, r ->> 'pass_on' AS pass_on,
    r ->> 'land_topic' AS topic, CAST(r ->> 'orders_from' AS DATE) AS orders_from,
    CAST(r ->> 'efa' AS BOOLEAN) AS efa, stated(r -> 'source') AS stated
FROM one WHERE holds(r -> 'valid');

-- The answer of a Land: its own period first, then the latest; those of the register first.
CREATE OR REPLACE TABLE land_answer AS
WITH answer AS (
    SELECT 1 AS own, body FROM record WHERE type = 'land_rule'
    UNION ALL SELECT 0, body FROM shipped WHERE type = 'land_rule'
)
SELECT
    body ->> 'land' AS land, body ->> 'topic' AS topic,
    CASE WHEN body ->> 'state' = 'regulated' THEN CAST(body ->> 'allows' AS BOOLEAN) END AS allows,
    stated(body -> 'source') AS stated
FROM answer
WHERE CASE WHEN json_exists(body, '$.valid') THEN holds(body -> 'valid')
      ELSE CAST(body ->> 'on' AS DATE) <= day() END
QUALIFY row_number() OVER (
    PARTITION BY land, topic
    ORDER BY own DESC, json_exists(body, '$.valid') DESC, body ->> 'on' DESC) = 1;

-- 3 Offerings that day: of several versions the one valid, and how far it is --------------------

CREATE OR REPLACE TABLE offering AS
WITH phase AS (
    SELECT id, version, p ->> 'phase' AS phase, CAST(p ->> 'actual' AS DATE) AS actual
    FROM (SELECT id, version, each(body -> 'phases') AS p FROM record WHERE type = 'offering')
), reached AS (
    SELECT
        id, version, arg_max(phase, actual) FILTER (actual <= day()) AS phase,
        coalesce(bool_or(phase = 'ended' AND actual <= day()), false) AS ended,
        coalesce(bool_or(phase = 'available' AND actual > day()), false) AS later
    FROM phase GROUP BY ALL
), stands AS (
    SELECT r.*, coalesce(p.phase, r.body ->> 'lifecycle') AS phase,
        p.ended, p.later AND p.phase IS NULL AS later
    FROM record r LEFT JOIN reached p ON p.id = r.id AND p.version IS NOT DISTINCT FROM r.version
    WHERE type = 'offering'
)
SELECT
    id, version, body,
    coalesce(CAST(body ->> 'efa' AS BOOLEAN), false) AS efa,
    coalesce(body -> 'cost' ->> 'state', 'unknown') = 'known' AS cost_known,
    CASE
        WHEN ended OR body ->> 'lifecycle' = 'ended' AND phase = 'ended' THEN 0
        WHEN CAST(body -> 'valid' ->> 'to' AS DATE) <= day() THEN 0
        WHEN NOT holds(body -> 'valid') OR later THEN 1
        WHEN phase IN ('available', 'phasing_out') THEN 4
        ELSE 1
    END AS available
FROM stands
QUALIFY row_number() OVER (
    PARTITION BY id ORDER BY holds(body -> 'valid') DESC, version DESC) = 1;

-- 4 Ways: hop by hop, for each who orders and each body that may stand in a role ----------------

CREATE OR REPLACE TABLE orderer AS
SELECT DISTINCT a.id, a.land, a.roles FROM actor a SEMI JOIN municipality m ON m.orderer = a.id;

CREATE OR REPLACE TABLE hop AS
WITH way AS (
    SELECT id AS offering, efa, cost_known, each(body -> 'access_paths') AS w FROM offering
), numbered AS (
    SELECT offering, efa, cost_known, w ->> 'id' AS way, CAST(w -> 'hops' AS JSON[]) AS hops
    FROM way
)
SELECT
    offering, efa, cost_known, way, n, n = len(hops) AS ends,
    hops[n] ->> 'from' AS giver, hops[n] ->> 'to' AS taker, hops[n] ->> 'channel' AS channel,
    holds(hops[n] -> 'valid') AS valid, stated(hops[n] -> 'source') AS stated
FROM numbered, (SELECT unnest(range(1, 20)) AS n) WHERE n <= len(hops);

-- The one role of a way that several bodies can hold for a unit (null: nobody is recorded).
CREATE OR REPLACE TABLE open_role AS
SELECT offering, way, CASE WHEN count(DISTINCT role) = 1 THEN any_value(role)
    ELSE error('two roles in one way that several can hold') END AS role
FROM (SELECT offering, way, unnest([giver, taker]) AS role FROM hop)
WHERE role IN ('role:it_provider', 'role:bundler', 'role:bund') GROUP BY ALL;

CREATE OR REPLACE TABLE choice AS
SELECT o.id, 'role:it_provider' AS role, p.provider AS body
FROM orderer o LEFT JOIN provider p ON p.id = o.id
UNION ALL
SELECT o.id, it.role, h.id
FROM orderer o, (SELECT unnest(['role:bundler', 'role:bund']) AS role) it
LEFT JOIN holder h ON 'role:' || h.role = it.role;

CREATE OR REPLACE TABLE step AS
WITH ends AS (
    SELECT
        h.*, o.id AS orderer, o.land, o.roles, c.body AS pick,
        CASE h.giver WHEN 'role:kommune' THEN o.id WHEN 'role:land' THEN l.id
            WHEN r.role THEN c.body ELSE h.giver END AS giving,
        CASE h.taker WHEN 'role:kommune' THEN o.id WHEN 'role:land' THEN l.id
            WHEN r.role THEN c.body ELSE h.taker END AS taking
    FROM hop h
    CROSS JOIN orderer o
    LEFT JOIN organisation l ON l.kind = 'land' AND l.land = o.land
    LEFT JOIN open_role r ON r.offering = h.offering AND r.way = h.way
    LEFT JOIN choice c ON c.id = o.id AND c.role = r.role
)
SELECT *, coalesce(giving = taking, false) AS same,
    n = max(n) FILTER (NOT coalesce(giving = taking, false))
        OVER (PARTITION BY offering, way, orderer, pick) AS last
FROM ends;

-- What can be asked of a hop without the unit is asked once for each pair of bodies and Land.
CREATE OR REPLACE TABLE judged AS
WITH asked AS (
    SELECT DISTINCT offering, way, n, efa, cost_known, channel, valid, stated, taking, last, land
    FROM step WHERE NOT same
)
SELECT
    a.offering, a.way, a.n, a.taking, a.last, a.land, any_value(r.orderers) AS orderers,
    max(CASE
        WHEN NOT a.valid OR r.number IS NULL THEN 0 -- (a), (b)
        WHEN NOT a.last AND r.pass_on = 'no' THEN 0 -- (e)
        WHEN r.topic IS NOT NULL AND NOT coalesce(w.allows, true) THEN 0 -- (f)
        WHEN a.taking IS NULL THEN 2 -- nobody is recorded
        WHEN NOT EXISTS (FROM holder h WHERE h.id = a.taking AND h.role IN r.orderers)
            THEN 0 -- (c)
        WHEN r.in_house_with IS NOT NULL AND i.stated IS NULL THEN 0 -- (d)
        WHEN r.orders_from > day() THEN 1 -- (g)
        WHEN r.pass_on = 'free_of_charge' AND NOT a.last AND NOT a.cost_known THEN 3
        WHEN r.topic IS NOT NULL AND (w.allows IS NULL OR w.stated) THEN 3
        WHEN a.stated OR r.stated OR coalesce(i.stated, false) THEN 3
        ELSE 4 END) AS rank
FROM asked a
LEFT JOIN rule r ON r.channel = a.channel AND coalesce(r.efa = a.efa, true)
LEFT JOIN land_answer w ON w.land = a.land AND w.topic = r.topic
LEFT JOIN (
    SELECT r.number, e.id, min(e.stated) AS stated
    FROM rule r JOIN relation e ON e.other IN r.in_house_with GROUP BY ALL
) i ON i.number = r.number AND i.id = a.taking
GROUP BY ALL;

-- A hop where orders begin later is asked again with the unit: it waits if it may order there.
CREATE OR REPLACE TABLE reach AS
WITH way AS (
    SELECT
        s.offering, s.way, s.orderer, s.pick, coalesce(min(
            CASE WHEN j.rank = 1 AND NOT list_has_any(s.roles, j.orderers) THEN 0 ELSE j.rank END
        ), 4) AS rank,
        bool_or(s.ends AND coalesce(s.taking = s.orderer, false)) AS arrives
    FROM step s LEFT JOIN judged j ON NOT s.same AND j.offering = s.offering AND j.way = s.way
        AND j.n = s.n AND j.taking IS NOT DISTINCT FROM s.taking AND j.last = s.last
        AND j.land = s.land
    GROUP BY ALL
)
SELECT offering, orderer, max(CASE WHEN arrives THEN rank ELSE 0 END) AS rank
FROM way GROUP BY ALL;

-- 5 Criteria -----------------------------------------------------------------------------------

CREATE OR REPLACE TABLE standing AS -- where needs and profiles stood that day, by their last step
WITH step AS (
    SELECT type, id, version, CAST(body -> 'history' AS JSON[]) AS steps, n
    FROM record, (SELECT unnest(range(1, 40)) AS n)
    WHERE type IN ('need', 'profile') AND n <= len(CAST(body -> 'history' AS JSON[]))
)
SELECT type, id, version, arg_max(steps[n] ->> 'status', n) AS status
FROM step WHERE CAST(steps[n] ->> 'on' AS DATE) <= day() GROUP BY ALL;

-- Effective criteria: inherited ones without those dropped or replaced, and its own.
CREATE OR REPLACE TABLE criterion AS
WITH own AS (
    SELECT id AS profile, version, body, each(body -> 'criteria') AS c
    FROM record WHERE type = 'profile'
), based AS (
    SELECT id AS profile, version, b ->> 'profile' AS base,
        coalesce(list_transform(CAST(b -> 'changes' AS JSON[]), lambda it: it ->> 'criterion'), [])
            AS changed
    FROM (SELECT id, version, each(body -> 'based_on') AS b FROM record WHERE type = 'profile')
), every AS (
    SELECT profile, version, profile AS home, version AS edition, c FROM own
    UNION ALL
    SELECT b.profile, b.version, o.profile, o.version, o.c
    FROM based b JOIN own o ON o.profile || '@' || o.version = b.base
    WHERE o.c ->> 'id' NOT IN b.changed
)
SELECT
    e.profile, e.version, home || '@' || edition || '#' || (c ->> 'id') AS ref,
    c ->> 'class' AS class, c ->> 'binding' AS binding, c ->> 'concept' AS concept,
    c -> 'expected' AS expected, c -> 'evidence' AS evidence,
    CAST(c ->> 'evidence_max_age_months' AS INTEGER) AS months,
    json_exists(c, '$.applies_when') AS conditional, texts(c -> 'derived_from') AS derived_from
FROM every e
JOIN record r ON r.type = 'profile' AND r.id = e.profile AND r.version = e.version
JOIN standing s ON s.type = 'profile' AND s.id = e.profile AND s.version = e.version
WHERE s.status IN ('adopted', 'addressed') AND holds(r.body -> 'valid');

CREATE OR REPLACE MACRO meets(op, value, want) AS CASE op
    WHEN 'eq' THEN value = want WHEN 'ne' THEN value <> want
    WHEN 'le' THEN CAST(value AS DOUBLE) <= CAST(want AS DOUBLE)
    WHEN 'ge' THEN CAST(value AS DOUBLE) >= CAST(want AS DOUBLE) END;

CREATE OR REPLACE TABLE statement AS -- what is said of a criterion, and on what kind of evidence
SELECT o.id AS offering, c.ref, s ->> 'result' AS result, CAST(NULL AS VARCHAR) AS kind
FROM (SELECT id, each(body -> 'compliance') AS s FROM offering) o
JOIN criterion c ON s ->> 'criterion' = c.ref
UNION
SELECT o.id, c.ref,
    CASE WHEN meets(c.expected ->> 'op', s ->> 'value', c.expected ->> 'value')
        THEN 'met' ELSE 'not_met' END, NULL
FROM (SELECT id, each(body -> 'facts') AS s FROM offering) o
JOIN criterion c ON s ->> 'concept' = c.concept
WHERE CAST(s ->> 'on' AS DATE) <= day() AND c.expected IS NOT NULL
UNION
SELECT o.id, c.ref, e.body ->> 'result', e.body ->> 'kind'
FROM offering o
JOIN record e ON e.type = 'evidence'
    AND e.body ->> 'about' = o.id || coalesce('@' || o.version, '')
JOIN criterion c ON c.ref IN texts(e.body -> 'supports')
WHERE holds(e.body -> 'valid') AND CAST(e.body ->> 'issued' AS DATE) <= day()
    AND coalesce(day() < CAST(e.body ->> 'issued' AS DATE) + to_months(c.months), true);

CREATE OR REPLACE TABLE answer AS -- 4 yes, 2 unknown, 0 no, null left out
WITH said AS (
    SELECT offering, ref, bool_or(result = 'met') AS met, bool_or(result = 'not_met') AS failed,
        bool_or(result = 'partly') AS part, bool_or(result = 'not_applicable') AS left_out,
        coalesce(list(kind) FILTER (kind IS NOT NULL AND result = 'met'), []) AS kinds
    FROM statement GROUP BY ALL
)
SELECT DISTINCT o.id AS offering, c.ref, CASE
    WHEN s.left_out THEN NULL
    WHEN s.met AND (s.failed OR s.part) THEN 2
    WHEN s.failed OR s.part THEN 0
    WHEN s.met AND (c.evidence IS NULL OR len(list_filter(CAST(c.evidence AS VARCHAR[][]),
        lambda kinds: list_has_all(s.kinds, kinds))) > 0) THEN 4
    ELSE 2 END AS answer
FROM offering o CROSS JOIN criterion c
LEFT JOIN said s ON s.offering = o.id AND s.ref = c.ref;

-- 6 Needs --------------------------------------------------------------------------------------

CREATE OR REPLACE TABLE recorded_need AS -- each need, and what came of it by that day
SELECT r.id, r.body, CASE
    WHEN CAST(r.body ->> 'created' AS DATE) > day() THEN 'later'
    WHEN s.status IS NULL THEN 'status_unknown'
    WHEN s.status IN ('rejected', 'withdrawn', 'forwarded', 'merged', 'superseded') THEN 'settled'
    ELSE 'counted' END AS came
FROM record r LEFT JOIN standing s ON s.type = 'need' AND s.id = r.id WHERE r.type = 'need';

CREATE OR REPLACE TABLE need AS
SELECT id, body, coalesce((SELECT bool_and(t.typing IN ('1', '2a', '3a', '4a', '2/3a'))
    FROM service t WHERE t.key IN texts(r.body -> 'services')), false) AS elsewhere
FROM recorded_need r WHERE came = 'counted';

-- An offering is about a need that names it, or one of whose services it covers: a key without
-- detail, or without Verrichtung, covers those below it.
CREATE OR REPLACE TABLE about AS
WITH wanted AS (SELECT id, unnest(texts(body -> 'services')) AS key FROM need),
offered AS (SELECT id, unnest(texts(body -> 'services')) AS key FROM offering)
SELECT w.id AS need, o.id AS offering FROM wanted w JOIN offered o ON w.key = o.key
    OR o.key LIKE '%000' AND left(w.key, 11) = left(o.key, 11)
    OR o.key LIKE '%000000' AND left(w.key, 8) = left(o.key, 8)
UNION
SELECT n.id, l ->> 'target' FROM (SELECT id, each(body -> 'links') AS l FROM need) n
JOIN offering o ON o.id = l ->> 'target' WHERE l ->> 'rel' = 'implemented_by';

CREATE OR REPLACE TABLE asked_profile AS -- those with a criterion derived from the need
SELECT DISTINCT n.id AS need, c.profile, c.version
FROM need n JOIN criterion c ON n.id IN c.derived_from;

CREATE OR REPLACE TABLE quality AS -- what profiles leave of an offering for a municipality
SELECT p.need, a.offering, m.ars, min(CASE
    WHEN NOT scope.ok OR NOT coalesce(applies.ok, true) OR x.answer IS NULL THEN 4
    WHEN c.class = 'A' AND c.conditional AND applies.ok IS NULL THEN 2
    WHEN c.class = 'A' AND scope.ok IS NULL THEN greatest(2, x.answer)
    WHEN c.class = 'A' THEN x.answer
    WHEN c.binding = 'should' AND x.answer = 0 THEN 1
    ELSE 4 END) AS rank
FROM asked_profile p
JOIN about a ON a.need = p.need
JOIN criterion c ON c.profile = p.profile AND c.version = p.version
JOIN answer x ON x.offering = a.offering AND x.ref = c.ref
CROSS JOIN municipality m
JOIN fits scope ON scope.what = p.profile || '@' || p.version AND scope.ars = m.ars
LEFT JOIN fits applies ON applies.what = c.ref AND applies.ars = m.ars
GROUP BY ALL;

CREATE OR REPLACE TABLE cell AS
WITH one AS (
    SELECT a.need, a.offering, m.ars, least(
        o.available, coalesce(r.rank, 0), coalesce(q.rank, 4),
        CASE f.ok WHEN true THEN 4 WHEN false THEN 0 ELSE 2 END) AS rank
    FROM about a
    JOIN offering o ON o.id = a.offering
    CROSS JOIN municipality m
    JOIN fits f ON f.what = a.offering || coalesce('@' || o.version, '') AND f.ars = m.ars
    LEFT JOIN reach r ON r.offering = a.offering AND r.orderer = m.orderer
    LEFT JOIN quality q ON q.need = a.need AND q.offering = a.offering AND q.ars = m.ars
), best AS (SELECT need, ars, max(rank) AS rank FROM one GROUP BY ALL)
SELECT
    n.id AS need, m.ars, m.land, m.size_class, m.unit_type, m.population, m.administration,
    CASE
        WHEN n.elsewhere OR NOT f.ok THEN 5
        WHEN f.ok IS NULL THEN 2
        ELSE coalesce(b.rank, 0)
    END AS rank
FROM need n CROSS JOIN municipality m
JOIN fits f ON f.what = n.id AND f.ars = m.ars
LEFT JOIN best b ON b.need = n.id AND b.ars = m.ars;

-- 7 Counts -------------------------------------------------------------------------------------

-- An administering unit is as far as the worst of those whom the need concerns.
CREATE OR REPLACE TABLE counted AS
SELECT 'municipalities' AS what, need, rank, count(*) AS number FROM cell GROUP BY ALL
UNION ALL
SELECT 'inhabitants', need, rank, sum(population) FROM cell GROUP BY ALL
UNION ALL
SELECT 'administering_units', need, rank, count(*)
FROM (SELECT need, administration, min(rank) AS rank FROM cell GROUP BY ALL) GROUP BY ALL;

CREATE OR REPLACE TABLE grouped AS
SELECT 'by_land' AS what, land AS key, rank, count(*) AS number FROM cell GROUP BY ALL
UNION ALL SELECT 'by_size_class', size_class, rank, count(*) FROM cell GROUP BY ALL
UNION ALL SELECT 'by_kind', unit_type, rank, count(*) FROM cell GROUP BY ALL;

-- 8 Uses ---------------------------------------------------------------------------------------

CREATE OR REPLACE TABLE used AS
WITH use AS (
    SELECT id, r ->> 'state' AS state, CAST(r ->> 'since' AS DATE) AS since,
        CAST(r ->> 'planned_on' AS DATE) AS planned_on
    FROM (SELECT id, each(body -> 'references') AS r FROM offering)
)
SELECT
    o.id AS offering,
    count(*) FILTER (state = 'productive' AND coalesce(since <= day(), true)) AS productive,
    count(*) FILTER (state = 'pilot' AND coalesce(since <= day(), true)) AS pilot,
    count(*) FILTER (state = 'planned') AS planned,
    count(*) FILTER (state = 'planned' AND planned_on < day()) AS overdue,
    count(*) FILTER (since > day()) AS not_yet
FROM offering o LEFT JOIN use u ON u.id = o.id GROUP BY ALL;
