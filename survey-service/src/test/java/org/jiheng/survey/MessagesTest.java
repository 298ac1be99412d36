package org.jiheng.survey;

import org.jiheng.kit.testing.MessagesContract;

class MessagesTest extends MessagesContract {}
