-- En ydelse, der går over en måned, deles: en række er helt inden for sin måned.
SELECT cpr AS person_id,
       ydelsesart,
       sats,
       loentilskud,
       greatest(fra, @fra) AS fra,
       least(til, @til) AS til
FROM register.ydelse
WHERE fra <= @til AND (til >= @fra OR til IS NULL)
