-- The trace of the request that changed the subject last (W3C trace context). Null: it was not traced.
ALTER TABLE outbox ADD COLUMN traceparent text;
