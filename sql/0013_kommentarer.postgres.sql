-- Målingernes egne tabeller får deres tekster fra målingens kolonnebeskrivelser, når programmet bringer varehuset op.

comment on table ops.migrationer is 'Migrationerne, som varehuset har fået';
comment on column ops.migrationer.navn is 'Migrationens fil i sql/ uden endelse';
comment on column ops.migrationer.sha256 is 'Tekstens hash';

comment on table ops.leveringer is 'De leverede filer, som kørslerne har læst';
comment on column ops.leveringer.datasaet is 'Datasættet';
comment on column ops.leveringer.maaned is 'Leveringens måned, ÅÅÅÅ-MM';
comment on column ops.leveringer.sha256 is 'Filens hash, som leveret og pseudonymiseret';
comment on column ops.leveringer.raekker is 'Leverede rækker';
comment on column ops.leveringer.karantaene is 'Afviste rækker';
comment on column ops.leveringer.modtaget is 'Hvornår den blev modtaget, UTC';
comment on column ops.leveringer.koersel is 'Kørslen, der modtog den';

comment on table ops.karantaene is 'Afviste rækker efter årsag';
comment on column ops.karantaene.datasaet is 'Datasættet';
comment on column ops.karantaene.maaned is 'Leveringens måned, ÅÅÅÅ-MM';
comment on column ops.karantaene.sha256 is 'Filens hash';
comment on column ops.karantaene.aarsag is 'Hvorfor rækkerne blev afvist';
comment on column ops.karantaene.antal is 'Afviste rækker';

comment on table ops.koersler is 'Kørslerne';
comment on column ops.koersler.koersel is 'Kørslens id';
comment on column ops.koersler.kommando is 'Hvad der blev bedt om';
comment on column ops.koersler.regelsaet is 'Regelsættet; tom, når det er målingens eget';
comment on column ops.koersler.kode is 'Programmets version';
comment on column ops.koersler.startet is 'Hvornår den begyndte, UTC';
comment on column ops.koersler.sluttet is 'Hvornår den sluttede, UTC; tom, mens den er i gang';
comment on column ops.koersler.udfald is 'i gang, udfoert, fejlet, afvist eller afbrudt';
comment on column ops.koersler.besked is 'Hvad brugeren fik at vide, da den fejlede';

comment on table ops.trin is 'Kørslernes trin';
comment on column ops.trin.koersel is 'Kørslen';
comment on column ops.trin.nr is 'Trinets nummer i kørslen';
comment on column ops.trin.trin is 'Trinets navn';
comment on column ops.trin.startet is 'Hvornår det begyndte, UTC';
comment on column ops.trin.sekunder is 'Hvor længe det varede';
comment on column ops.trin.raekker_ind is 'Rækker læst; tom, hvor det ingen mening har';
comment on column ops.trin.raekker_ud is 'Rækker skrevet; tom, hvor det ingen mening har';
comment on column ops.trin.karantaene is 'Rækker afvist; tom, hvor det ingen mening har';
comment on column ops.trin.udfald is 'i gang, udfoert, fejlet eller afbrudt';

comment on table ops.kontroller is 'Hvad kontrollerne fandt';
comment on column ops.kontroller.koersel is 'Kørslen';
comment on column ops.kontroller.produkt is 'Målingen';
comment on column ops.kontroller.kontrol is 'Kontrollens navn';
comment on column ops.kontroller.tekst is 'Hvad den hævder';
comment on column ops.kontroller.udfald is 'bestaaet, advarsel eller afvist';
comment on column ops.kontroller.antal is 'Fund';
comment on column ops.kontroller.besked is 'Det første fund';

comment on table ops.udgivelser is 'De udgivne versioner';
comment on column ops.udgivelser.produkt is 'Målingen';
comment on column ops.udgivelser.version_id is 'Versionen';
comment on column ops.udgivelser.bygger_paa is 'Versionen, der var i kraft, da den blev lavet; tom for den første';
comment on column ops.udgivelser.koersel is 'Kørslen, der udgav den';
comment on column ops.udgivelser.udgivet is 'Hvornår, UTC';
comment on column ops.udgivelser.regelsaet is 'Regelsættet';
comment on column ops.udgivelser.regelsaet_sha256 is 'Regelsættets hash';
comment on column ops.udgivelser.kode is 'Programmets version';
comment on column ops.udgivelser.aarsag is 'Hvorfor, og for hvor mange måneder';
comment on column ops.udgivelser.maaneder is 'Måneder i versionen';
comment on column ops.udgivelser.raekker is 'Rækker i versionen';
comment on column ops.udgivelser.aendrede_tal is 'Tal, der er andre end i den version, der var i kraft';

comment on table ops.skift is 'Hver gang en version er sat i kraft; den seneste for en måling gælder';
comment on column ops.skift.produkt is 'Målingen';
comment on column ops.skift.nr is 'Skiftets nummer for målingen';
comment on column ops.skift.version_id is 'Versionen, der blev sat i kraft';
comment on column ops.skift.fra_version is 'Versionen, der var i kraft før';
comment on column ops.skift.skiftet is 'Hvornår, UTC';
comment on column ops.skift.anledning is 'udgivelse, skift, tilbage, genopbygning eller fuldført efter afbrydelse';

comment on table mart.i_kraft is 'Hvilken version hver måned af en måling læses fra';
comment on column mart.i_kraft.produkt is 'Målingen';
comment on column mart.i_kraft.maaned is 'Måneden, ÅÅÅÅ-MM';
comment on column mart.i_kraft.version_id is 'Versionen, der gælder for måneden';

comment on table mart.dim_kommune is 'Kommunerne, som de var fra dag til dag';
comment on column mart.dim_kommune.kommunekode is 'Kommunekode, tre cifre; 000 er ukendt';
comment on column mart.dim_kommune.navn is 'Kommunens navn';
comment on column mart.dim_kommune.region is 'Regionskode; tom for ukendt';
comment on column mart.dim_kommune.jobcenter is 'Jobcenterets kode; tom for ukendt';
comment on column mart.dim_kommune.gyldig_fra is 'Første dag, ÅÅÅÅ-MM-DD';
comment on column mart.dim_kommune.gyldig_til is 'Sidste dag, medregnet; tom, når den stadig gælder';

comment on table mart.dim_region is 'Regionerne, som de var fra dag til dag';
comment on column mart.dim_region.region is 'Regionskode';
comment on column mart.dim_region.navn is 'Regionens navn';
comment on column mart.dim_region.gyldig_fra is 'Første dag, ÅÅÅÅ-MM-DD';
comment on column mart.dim_region.gyldig_til is 'Sidste dag, medregnet; tom, når den stadig gælder';

comment on table mart.dim_jobcenter is 'Jobcentrene, som de var fra dag til dag';
comment on column mart.dim_jobcenter.jobcenter is 'Koden: den kommune, der driver det';
comment on column mart.dim_jobcenter.navn is 'Jobcenterets navn';
comment on column mart.dim_jobcenter.gyldig_fra is 'Første dag, ÅÅÅÅ-MM-DD';
comment on column mart.dim_jobcenter.gyldig_til is 'Sidste dag, medregnet; tom, når den stadig gælder';

comment on table mart.dim_maaned is 'Månederne, der er udgivet tal for';
comment on column mart.dim_maaned.maaned is 'Måneden, ÅÅÅÅ-MM';
comment on column mart.dim_maaned.aar is 'År';
comment on column mart.dim_maaned.kvartal is 'Kvartal, 1 til 4';
comment on column mart.dim_maaned.maaned_nr is 'Månedens nummer, 1 til 12';
comment on column mart.dim_maaned.navn is 'Månedens navn og år';
comment on column mart.dim_maaned.foerste_dag is 'Månedens første dag';
comment on column mart.dim_maaned.sidste_dag is 'Månedens sidste dag';

comment on table mart.dim_ydelsesgruppe is 'Ydelsesgrupperne';
comment on column mart.dim_ydelsesgruppe.ydelsesgruppe is 'Ydelsesgruppen, som tallene nævner den';
comment on column mart.dim_ydelsesgruppe.navn is 'Navn, som det læses';
comment on column mart.dim_ydelsesgruppe.orden is 'Rækkefølge';

comment on table mart.dim_varighed is 'Varighederne';
comment on column mart.dim_varighed.varighed is 'Varigheden, som tallene nævner den';
comment on column mart.dim_varighed.navn is 'Navn, som det læses';
comment on column mart.dim_varighed.art is 'del (0-11 og 12+ deler alle uden overlap), underinterval (af 12+) eller sum';
comment on column mart.dim_varighed.orden is 'Rækkefølge';

comment on column mart.jobsamtaler_bi.foerste_dag is 'Månedens første dag';
comment on column mart.jobsamtaler_bi.aar is 'År';
comment on column mart.jobsamtaler_bi.kvartal is 'Kvartal, 1 til 4';
comment on column mart.jobsamtaler_bi.maaned_navn is 'Månedens navn og år';
comment on column mart.jobsamtaler_bi.omraadenavn is 'Områdets navn';
comment on column mart.jobsamtaler_bi.region is 'Regionskode; tom for landet';
comment on column mart.jobsamtaler_bi.region_navn is 'Regionens navn; tom for landet';
comment on column mart.jobsamtaler_bi.jobcenter is 'Jobcenterets kode; kun for kommuner';
comment on column mart.jobsamtaler_bi.jobcenter_navn is 'Jobcenterets navn; kun for kommuner';
comment on column mart.jobsamtaler_bi.ydelsesgruppe_navn is 'Ydelsesgruppens navn';
comment on column mart.jobsamtaler_bi.ydelsesgruppe_orden is 'Ydelsesgruppens rækkefølge';
comment on column mart.jobsamtaler_bi.varighed_navn is 'Varighedens navn';
comment on column mart.jobsamtaler_bi.varighed_art is 'del, underinterval eller sum; kun dele må lægges sammen';
comment on column mart.jobsamtaler_bi.varighed_orden is 'Varighedens rækkefølge';

comment on schema mart is 'Udgivne tal og det, de beskrives med';
comment on schema ops is 'Drift: leveringer, kørsler, kontroller og udgivelser';
comment on schema offentlig is 'Tal, der er beskyttet og må vises for alle';
