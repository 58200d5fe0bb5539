comment on table ops.bestillinger is 'Det, der er bestilt hos tjenesten, så at det kan gøres om';
comment on column ops.bestillinger.koersel is 'Kørslen, som i ops.koersler';
comment on column ops.bestillinger.kommando is 'run eller backfill';
comment on column ops.bestillinger.bestilling is 'Bestillingen som JSON, uden personoplysninger';
comment on column ops.bestillinger.bruger is 'Hvem der bestilte';
comment on column ops.bestillinger.bestilt is 'Hvornår, UTC';

comment on table ops.efterberegninger is 'Efterberegninger, hvis spande deles ud på arbejdere';
comment on column ops.efterberegninger.koersel is 'Kørslen, som i ops.koersler';
comment on column ops.efterberegninger.produkt is 'Produktet, der genberegnes';
comment on column ops.efterberegninger.fra is 'Første måned';
comment on column ops.efterberegninger.til is 'Sidste måned, medregnet';
comment on column ops.efterberegninger.regelsaet is 'Regelsættet, der måles under';
comment on column ops.efterberegninger.data is 'Aftryk af de klargjorte data og koden, der måles af';
comment on column ops.efterberegninger.kode is 'Programmets udgave';
comment on column ops.efterberegninger.tilstand is 'maales, udgives, faerdig, fejlet eller annulleret';
comment on column ops.efterberegninger.oprettet is 'Hvornår den blev delt ud, UTC';
comment on column ops.efterberegninger.sluttet is 'Hvornår den sluttede, UTC';
comment on column ops.efterberegninger.version_id is 'Versionen, der kom ud af den';
comment on column ops.efterberegninger.besked is 'Hvad der kom ud af den, i ord';

comment on table ops.spande is 'Hver spand af en efterberegning, og hvem der har den';
comment on column ops.spande.koersel is 'Efterberegningens kørsel';
comment on column ops.spande.regelsaet is 'Regelsættet, der måles under';
comment on column ops.spande.spand is 'Spandens nummer, fra 0';
comment on column ops.spande.tilstand is 'venter, i gang eller faerdig';
comment on column ops.spande.forsoeg is 'Hvor mange gange den er taget; kun det seneste nummer kan aflevere';
comment on column ops.spande.arbejder is 'Processen, der har eller havde den';
comment on column ops.spande.startet is 'Hvornår den blev taget, UTC';
comment on column ops.spande.sekunder is 'Hvor længe målingen tog';
comment on column ops.spande.sha256 is 'SHA-256 af det, der blev målt';

comment on table ops.arbejdere is 'Processer, der tager arbejde';
comment on column ops.arbejdere.navn is 'Processens navn, unikt';
comment on column ops.arbejdere.maskine is 'Maskinen, den kører på';
comment on column ops.arbejdere.traade is 'Spande, den måler ad gangen';
comment on column ops.arbejdere.startet is 'Hvornår den startede, UTC';
comment on column ops.arbejdere.sidst_set is 'Seneste livstegn, UTC';

comment on schema tidsplan is 'Tidsplanens egen tilstand, som Quartz fører den';
