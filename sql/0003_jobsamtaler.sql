create table mart.jobsamtaler_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelsesgruppe text not null,
    sats text not null,
    varighed text not null,
    samtaler_0 bigint not null,
    samtaler_1 bigint not null,
    samtaler_2 bigint not null,
    samtaler_3 bigint not null,
    samtaler_4 bigint not null,
    samtaler_5plus bigint not null,
    personer bigint not null,
    faerre_end_4 bigint not null,
    andel_faerre_end_4 double precision,
    fritagne bigint not null,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, ydelsesgruppe, sats, varighed)
) /* sqlite: without rowid */;

-- Den gældende version. Navnene inde i et view er uden skema: SQLite gemmer teksten, og filen skal også kunne åbnes alene.
create view mart.jobsamtaler as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.ydelsesgruppe,
    v.sats,
    v.varighed,
    v.samtaler_0,
    v.samtaler_1,
    v.samtaler_2,
    v.samtaler_3,
    v.samtaler_4,
    v.samtaler_5plus,
    v.personer,
    v.faerre_end_4,
    v.andel_faerre_end_4,
    v.fritagne,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join jobsamtaler_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'jobsamtaler';
