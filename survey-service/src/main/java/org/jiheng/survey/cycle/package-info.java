/** This service's copy of cycles and units: what other features need to know of the scheme. */
package org.jiheng.survey.cycle;
