/** Bundles of sheets and their entries in the database; what sheets answer lies sealed there under the wave's key. */
package org.jiheng.survey.paper.persistence;
