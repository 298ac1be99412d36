package org.jiheng.inspection;

import org.jiheng.kit.testing.MessagesContract;

class MessagesTest extends MessagesContract {}
