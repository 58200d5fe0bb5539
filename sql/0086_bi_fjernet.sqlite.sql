-- SQLite kan ikke erstatte en visning, kun lave den igen (0087).
drop view mart.jobsamtaler_bi;
drop view mart.aktive_tilbud_bi;
drop view mart.skaerpet_tilsyn_bi;
