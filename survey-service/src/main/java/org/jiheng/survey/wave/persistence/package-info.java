/** Waves in the database: a row each from the opening on. */
package org.jiheng.survey.wave.persistence;
