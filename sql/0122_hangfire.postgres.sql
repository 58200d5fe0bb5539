-- Skemaet tidsplan er nu Hangfires: dets tabeller oprettes af migrate i samme omgang. Quartz' tabeller er væk; det, de vidste, står i pipelines/ og ops.
drop table tidsplan.qrtz_fired_triggers, tidsplan.qrtz_paused_trigger_grps, tidsplan.qrtz_paused_job_grps, tidsplan.qrtz_scheduler_state,
    tidsplan.qrtz_locks, tidsplan.qrtz_simple_triggers, tidsplan.qrtz_simprop_triggers, tidsplan.qrtz_cron_triggers, tidsplan.qrtz_blob_triggers,
    tidsplan.qrtz_triggers, tidsplan.qrtz_job_details, tidsplan.qrtz_calendars;
comment on schema tidsplan is 'Tidsplanens og køens egen tilstand, som Hangfire fører den';
