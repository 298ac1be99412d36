-- A finding may take nothing off (§五(三)): it is recorded, notified and answered like any other.
ALTER TABLE finding DROP CONSTRAINT finding_points_check;
ALTER TABLE finding ADD CONSTRAINT finding_points_check CHECK (points >= 0 AND points = round(points, 2));
